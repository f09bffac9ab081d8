package org.throughline.playbook.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.content.MomentList;
import org.throughline.playbook.editor.MomentView.Entry;
import org.throughline.playbook.editor.MomentView.Field;
import org.throughline.playbook.editor.MomentView.Input;
import org.throughline.playbook.editor.MomentView.Removal;
import org.throughline.playbook.editor.MomentView.Section;

/**
 * The five things of a moment in one language, as the page shows them.
 *
 * @param editable whether what is empty is shown too, to be written
 * @param added the list that has just got one thing more, where the writer goes on
 */
record Sections(
        MomentContent content, Language language, FieldChoices choices, Optional<MomentList> added, boolean editable) {

    List<Section> all() {
        return List.of(
                plain("question", "/name/en", "/question/en"),
                plain("when", "/lane", "/urgency", "/target/first_useful_bm", "/target/note"),
                list("verify", MomentList.VERIFY),
                plain("say", "/parts/en/received", "/parts/en/checking", "/parts/en/needed", "/parts/en/next"),
                plain(
                        "channels",
                        "/email_subject/en",
                        "/sms/en",
                        "/sms/optout",
                        "/call/en/ask",
                        "/call/en/say",
                        "/call/en/promise"),
                plain(
                        "promise",
                        "/promise/kind",
                        "/promise/when/en",
                        "/promise/due/business_days",
                        "/promise/due/at",
                        "/promise/due/business_minutes",
                        "/promise/keep_by"),
                list("note", MomentList.NOTE_EXTRA),
                list("close", MomentList.CLOSE_CODES),
                list("escalate", MomentList.ESCALATION),
                list("prefer", MomentList.PREFER),
                list("allow", MomentList.ALLOW),
                list("live", MomentList.LIVE_CALL_WHEN),
                list("never", MomentList.NEVER),
                plain("confirm", "/practice_must_confirm"));
    }

    private Section plain(String title, String... pointers) {
        var entries = Stream.of(pointers)
                .map(pointer -> field(new MomentField(pointer), false))
                .filter(field -> editable || !field.words().isBlank())
                .map(field -> new Entry(List.of(field), null))
                .toList();
        return section(title, entries, Optional.empty());
    }

    private Section list(String title, MomentList list) {
        var entries = IntStream.range(0, content.size(list))
                .mapToObj(index -> entry(list, index))
                .toList();
        return section(title, entries, Optional.of(list));
    }

    private Section section(String title, List<Entry> entries, Optional<MomentList> list) {
        return new Section(
                texts().get("playbook.section." + title),
                texts().find("playbook.section." + title + ".hint").orElse(null),
                entries,
                list.map(MomentList::name).orElse(null));
    }

    private Entry entry(MomentList list, int index) {
        var goesOn = added.filter(list::equals).isPresent() && index == content.size(list) - 1;
        var known = list.words(index);
        var fields = list.fields(index).stream()
                .map(field -> field(field, goesOn && field.equals(known)))
                .toList();
        var seen = content.text(known);
        var said = content.text(known.in(language));
        var label = texts().get("playbook.remove", "words", said.isBlank() ? Integer.toString(index + 1) : said);
        return new Entry(fields, new Removal(list.name(), index, seen, label));
    }

    private Field field(MomentField english, boolean landing) {
        var field = english.in(language);
        var other = english.in(language.equals(Language.SPANISH) ? Language.ENGLISH : Language.SPANISH);
        var words = content.text(field);
        return new Field(
                FieldWords.id(field),
                field.pointer(),
                FieldWords.label(texts(), field),
                words,
                FieldWords.said(texts(), field, words),
                other.equals(field) ? null : content.text(other),
                landing,
                new Input(field.form().name(), choices.of(field, words)));
    }

    private Texts texts() {
        return choices.texts();
    }
}
