package org.throughline.playbook.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.content.MomentContent.Change;
import org.throughline.playbook.editor.FieldWords;
import org.throughline.playbook.exchange.FilesView.ChangeView;
import org.throughline.playbook.exchange.FilesView.PlanView;
import org.throughline.playbook.exchange.FilesView.RowView;
import org.throughline.playbook.exchange.ImportPlan.Outcome;
import org.throughline.playbook.exchange.ImportPlan.Row;

/** Says in words what a file would do, and what of it cannot be taken. */
@Component
class FilesPages {

    private final People people;

    FilesPages(People people) {
        this.people = people;
    }

    FilesView refused(Texts texts, Trouble trouble) {
        return new FilesView(words(texts, trouble), null, false);
    }

    FilesView plan(Texts texts, ImportPlan plan, String text, boolean changedSince) {
        var drafts = (int)
                plan.rows().stream().filter(row -> row.outcome().makesADraft()).count();
        var rows = plan.rows().stream()
                .filter(row -> !isSame(row))
                .map(row -> row(texts, row))
                .toList();
        var unchanged = plan.rows().stream()
                .filter(FilesPages::isSame)
                .map(row -> name(texts, row))
                .toList();
        return new FilesView(null, new PlanView(text, plan.seen(), drafts, rows, unchanged), changedSince);
    }

    private static boolean isSame(Row row) {
        return row.outcome() instanceof Outcome.Same;
    }

    private RowView row(Texts texts, Row row) {
        return switch (row.outcome()) {
            case Outcome.Added() -> row(texts, row, "added", "calm", null);
            case Outcome.Changed(var changes, var broughtBack) ->
                new RowView(
                        name(texts, row),
                        texts.get("playbook.import.changed", "count", changes.size(), "number", row.against()),
                        "soon",
                        broughtBack ? texts.get("playbook.import.brings-back") : null,
                        List.of(),
                        changes.stream().map(change -> change(texts, change)).toList());
            case Outcome.Same() -> row(texts, row, "unchanged", "", null);
            case Outcome.UnderWay(var number, var by) ->
                row(
                        texts,
                        row,
                        "under-way",
                        "soon",
                        texts.get("playbook.import.under-way.note", "number", number, "name", name(texts, by)));
            case Outcome.Refused(var troubles) ->
                new RowView(
                        name(texts, row),
                        texts.get("playbook.import.refused"),
                        "late",
                        null,
                        troubles.stream().map(trouble -> words(texts, trouble)).toList(),
                        List.of());
        };
    }

    private static RowView row(Texts texts, Row row, String outcome, String tone, @Nullable String note) {
        return new RowView(name(texts, row), texts.get("playbook.import." + outcome), tone, note, List.of(), List.of());
    }

    private static ChangeView change(Texts texts, Change change) {
        return new ChangeView(
                FieldWords.full(texts, change.field()),
                FieldWords.said(texts, change.field(), change.before()),
                FieldWords.said(texts, change.field(), change.now()));
    }

    private static String name(Texts texts, Row row) {
        return row.content()
                .map(content ->
                        content.moment().name().in(Language.of(texts.language().code())))
                .filter(name -> !name.isBlank())
                .orElse(row.code().isBlank() ? texts.get("playbook.import.nameless", "line", row.line()) : row.code());
    }

    private String name(Texts texts, Optional<PersonId> person) {
        return person.flatMap(people::find).map(Colleague::shortName).orElse(texts.get("playbook.somebody"));
    }

    /** With the line, where it is known. */
    private static String words(Texts texts, Trouble trouble) {
        var said = said(texts, trouble);
        return trouble.line() == Lines.UNKNOWN
                ? said
                : texts.get("playbook.import.line", "line", trouble.line(), "said", said);
    }

    private static String said(Texts texts, Trouble trouble) {
        if (trouble.finding().isPresent()) {
            return FieldWords.finding(texts, trouble.finding().get());
        }
        return trouble.code().startsWith("playbook.")
                ? texts.get(
                        "playbook.import.value",
                        "words",
                        trouble.words(),
                        "why",
                        texts.numbered("error." + trouble.code(), List.of()))
                : texts.get("playbook.import.trouble." + trouble.code(), "words", trouble.words());
    }
}
