package org.throughline.escalation.recovery.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.escalation.recovery.Progress.Closing;
import org.throughline.escalation.recovery.Reason;
import org.throughline.escalation.recovery.RecoveryBook;
import org.throughline.escalation.recovery.RecoveryBook.Promised;
import org.throughline.escalation.recovery.RecoveryBook.Warning;
import org.throughline.escalation.recovery.RecoveryBook.Words;
import org.throughline.escalation.recovery.RecoveryCase;
import org.throughline.escalation.recovery.web.CaseView.Choice;
import org.throughline.escalation.recovery.web.WarningsView.Last;
import org.throughline.escalation.recovery.web.WarningsView.Row;
import org.throughline.escalation.recovery.web.WarningsView.Say;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;

/** What went wrong, as the next person reads it before they speak. */
@Component
class WarningPages {

    private final RecoveryBook book;
    private final RecoveryWords words;

    WarningPages(RecoveryBook book, RecoveryWords words) {
        this.book = book;
        this.words = words;
    }

    WarningsView of(Access access, Page page, WorkItemId item) {
        return of(book.before(access, item), page);
    }

    WarningsView of(Access access, Page page, PatientId patient) {
        return of(book.before(access, patient), page);
    }

    /** The form that opens one, for whoever may change the item. */
    OpeningView opening(Access access, Page page, WorkItemId item) {
        book.requireOpening(access, item);
        var reasons = Reason.said().stream()
                .map(reason -> new Choice(reason.name(), page.texts().get("recovery.reason." + reason.name())))
                .toList();
        return new OpeningView("/work-items/" + item, reasons);
    }

    private WarningsView of(List<Warning> warnings, Page page) {
        return new WarningsView(
                warnings.stream().map(warning -> row(warning, page)).toList());
    }

    private Row row(Warning warning, Page page) {
        var recovery = warning.row().recovery();
        var over = recovery.progress().closed().isPresent();
        var open = warning.words().isPresent();
        return new Row(
                words.reason(warning.row(), page.texts()),
                standing(warning, page),
                over,
                open ? RecoveryController.PATH + "/" + recovery.id() : null,
                recovery.reference(),
                warning.lastTold()
                        .map(told -> new Last(told.what(), told.dueAt(), told.broken()))
                        .orElse(null),
                warning.words().flatMap(Words::wants).orElse(null),
                over ? null : say(warning, page));
    }

    private String standing(Warning warning, Page page) {
        var texts = page.texts();
        var recovery = warning.row().recovery();
        return recovery.progress()
                .closed()
                .map(closing -> closed(closing, page))
                .orElseGet(() -> owned(recovery, warning, texts));
    }

    private static String closed(Closing closing, Page page) {
        return page.texts()
                .get(
                        "recovery.over." + closing.outcome().name(),
                        "at",
                        page.said().at(closing.done().at()));
    }

    private String owned(RecoveryCase recovery, Warning warning, Texts texts) {
        var next = texts.get("recovery.next." + recovery.state().name());
        var owner = words.owner(warning.row());
        return owner == null
                ? texts.get("recovery.standing.nobody", "next", next)
                : texts.get("recovery.standing.owner", "owner", owner, "next", next);
    }

    private @Nullable Say say(Warning warning, Page page) {
        Optional<Promised> missed = warning.lastTold().filter(Promised::broken);
        var approved = words.approved(warning.row(), page, missed).words();
        var spanish = warning.row()
                .matter()
                .language()
                .filter(Language.SPANISH::equals)
                .isPresent();
        return spanish ? new Say(approved.es(), "es") : new Say(approved.en(), "en");
    }
}
