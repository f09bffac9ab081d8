package org.throughline.work.web;

import org.springframework.stereotype.Component;
import org.throughline.platform.web.Page;
import org.throughline.screening.NoteField;
import org.throughline.screening.NoteFinding;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.web.NoteView.Hollow;

/** Says why a field helps nobody, with a better example from this very item: what was done, or what its moment is about. */
@Component
class BetterNotes {

    private final ApprovedWords words;

    BetterNotes(ApprovedWords words) {
        this.words = words;
    }

    Hollow than(NoteFinding found, Page page, WorkItem item, Note.Fields facts) {
        var texts = page.texts();
        var code = NoteForm.nameOf(found.field());
        var fact = found.field() == NoteField.ESCALATION ? "" : facts.byField().getOrDefault(found.field(), "");
        return new Hollow(
                code,
                texts.get("work.note." + code),
                texts.get("work.note.lacks." + found.lack(), "words", found.words()),
                fact.isEmpty() ? example(code, page, item) : fact,
                !fact.isEmpty());
    }

    /** Made up, and shown as such: the moment's name, and the hour it is now. */
    private String example(String code, Page page, WorkItem item) {
        var texts = page.texts();
        var moment = words.moment(item)
                .map(known -> known.name().in(texts.language()))
                .orElse(texts.get("work.note.example.matter"));
        return texts.get(
                "work.note.example." + code,
                "moment",
                moment,
                "at",
                page.said().time(page.said().now()));
    }
}
