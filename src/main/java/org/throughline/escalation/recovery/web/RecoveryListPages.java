package org.throughline.escalation.recovery.web;

import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.escalation.recovery.Progress.Closing;
import org.throughline.escalation.recovery.RecoveryBook;
import org.throughline.escalation.recovery.RecoveryRow;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** The list of cases as words. */
@Component
class RecoveryListPages {

    private final RecoveryBook book;
    private final RecoveryWords words;

    RecoveryListPages(RecoveryBook book, RecoveryWords words) {
        this.book = book;
        this.words = words;
    }

    RecoveriesView of(Access access, Page page) {
        var rows = book.all(access);
        Predicate<RecoveryRow> ended = row -> row.recovery().progress().closed().isPresent();
        return new RecoveriesView(
                rows.stream()
                        .filter(ended.negate())
                        .map(row -> row(row, page.texts()))
                        .toList(),
                rows.stream().filter(ended).map(row -> row(row, page.texts())).toList(),
                (int) rows.stream()
                        .filter(ended.negate())
                        .filter(row -> row.recovery().urgent().isPresent())
                        .count());
    }

    private RecoveriesView.Row row(RecoveryRow row, Texts texts) {
        var recovery = row.recovery();
        return new RecoveriesView.Row(
                RecoveryController.PATH + "/" + recovery.id(),
                recovery.reference(),
                row.who().orElse(null),
                words.language(row),
                words.reason(row, texts),
                words.lane(row, texts),
                words.urgent(row, texts),
                words.owner(row),
                texts.get("recovery.next." + recovery.state().name()),
                since(row));
    }

    private static Instant since(RecoveryRow row) {
        return row.recovery()
                .progress()
                .closed()
                .map(Closing::done)
                .map(done -> done.at())
                .orElse(row.recovery().about().openedAt());
    }
}
