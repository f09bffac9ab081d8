package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Moment;
import org.throughline.work.WorkItemId;
import org.throughline.work.draft.Drafts;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.sight.WordsInLane;
import org.throughline.work.web.NoteView.Choice;
import org.throughline.work.web.NoteView.Field;
import org.throughline.work.web.NoteView.Hollow;

/** The note as a page shows it, filled from what was done, so that a complete one takes seconds. */
@Component
class NotePages {

    /** What is no end: to wait, or to turn away. */
    private static final List<String> NO_END = List.of("waiting-patient", "waiting-other", "not-for-us");

    private static final List<String> ESCALATIONS = List.of("none", "told-care-team", "told-manager");

    private final WorkItemRepository items;
    private final Drafts drafts;
    private final NoteDesk desk;
    private final DoneSoFar done;
    private final BetterNotes better;
    private final ApprovedWords words;
    private final Clock clock;

    NotePages(
            WorkItemRepository items,
            Drafts drafts,
            NoteDesk desk,
            DoneSoFar done,
            BetterNotes better,
            ApprovedWords words,
            Clock clock) {
        this.items = items;
        this.drafts = drafts;
        this.desk = desk;
        this.done = done;
        this.better = better;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    NoteView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var draft = drafts.find(access, id, Drafts.Form.NOTE)
                .map(Drafts.Draft::fields)
                .orElse(Map.of());
        var facts = done.facts(page, new WordsInLane(access, clock.instant()), item);
        var moment = words.moment(item);
        var form = NoteForm.filled(item.standing().version(), facts.done(), draft);
        return new NoteView(
                addresses(id),
                item.standing().version(),
                fields(form, page.texts()),
                moment.map(known -> MomentFields.of(known, facts, draft, page.texts()))
                        .orElse(List.of()),
                moment.map(known -> known.name().in(page.texts().language())).orElse(""),
                choices("work.note.escalation.", ESCALATIONS, form.fields().escalationStatus(), page),
                endings(item, moment, draft, page.texts()),
                hollow(page, item, facts.done(), form));
    }

    /** What is still hollow in the note as it is typed. */
    @Transactional(readOnly = true)
    List<Hollow> hollow(Access access, Page page, WorkItemId id, NoteForm form) {
        var item = items.get(access, id);
        return hollow(page, item, done.of(page, new WordsInLane(access, clock.instant()), item), form);
    }

    private List<Hollow> hollow(Page page, WorkItem item, Note.Fields facts, NoteForm form) {
        return desk.hollow(form.fields()).stream()
                .map(found -> better.than(found, page, item, facts))
                .toList();
    }

    private static NoteView.Addresses addresses(WorkItemId id) {
        var href = "/work-items/" + id;
        return new NoteView.Addresses(href + "/closure", href + "/drafts/NOTE", href + "/note-checks", href + "/reply");
    }

    /** How it can end: as its moment names it, or as anything may; nothing is chosen for a person that may not be true. */
    private static List<Choice> endings(
            WorkItem item, Optional<Moment> moment, Map<String, String> draft, Texts texts) {
        var outcomes =
                moment.map(Moment::closeCodes).filter(codes -> !codes.isEmpty()).orElse(Note.ENDINGS);
        var usual = item.times().promiseDueAt().isPresent() ? "waiting-other" : "answered";
        var chosen = draft.getOrDefault("close_code", usual);
        return Stream.concat(outcomes.stream(), NO_END.stream())
                .map(code -> new Choice(code, ending(code, texts), code.equals(chosen)))
                .toList();
    }

    private static String ending(String code, Texts texts) {
        return texts.find("playbook.ending." + code)
                .or(() -> texts.find("work.note.ending." + code))
                .orElse(code.replace('_', ' '));
    }

    private static List<Field> fields(NoteForm form, Texts texts) {
        return form.typed().entrySet().stream()
                .map(typed -> new Field(
                        typed.getKey(),
                        texts.get("work.note." + typed.getKey()),
                        typed.getValue(),
                        texts.get("work.note.hint." + typed.getKey())))
                .toList();
    }

    private static List<Choice> choices(String prefix, List<String> codes, String chosen, Page page) {
        return Stream.concat(codes.stream(), Stream.of(chosen).filter(code -> !codes.contains(code)))
                .map(code -> new Choice(code, page.texts().find(prefix + code).orElse(code), code.equals(chosen)))
                .toList();
    }
}
