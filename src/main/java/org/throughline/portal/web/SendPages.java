package org.throughline.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.communication.PortalContact.Wish;
import org.throughline.communication.SafetyWords;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.i18n.Said;
import org.throughline.platform.upload.UploadCheck;
import org.throughline.portal.CallWindows;
import org.throughline.portal.link.PageAnswerDesk.Sent;
import org.throughline.portal.link.Visit;
import org.throughline.portal.web.Doorkeeper.Inside;
import org.throughline.practice.BusinessHours;

/** The forms of the patient's page, what they send in words that the staff reads, and the receipt. */
@Component
class SendPages {

    private static final int LONGEST = 4000;

    private final BusinessHours hours;
    private final SafetyWords safety;
    private final NextStepPages steps;
    private final Clock clock;

    SendPages(BusinessHours hours, SafetyWords safety, NextStepPages steps, Clock clock) {
        this.hours = hours;
        this.safety = safety;
        this.steps = steps;
        this.clock = clock;
    }

    /** What was filled in can be sent, or what keeps it from that. */
    sealed interface Filled {

        record Complete(Sent sent) implements Filled {}

        record Missing(String code) implements Filled {}
    }

    SendView form(Inside at, Wish wish, String text, @Nullable String trouble) {
        return new SendView(
                at.frame(),
                code(wish),
                UUID.randomUUID().toString(),
                text,
                wish == Wish.CALL ? choices(at) : List.of(),
                trouble);
    }

    Filled read(Inside at, Wish wish, SentForm form) {
        if (form.words().length() > LONGEST) {
            return new Filled.Missing("too-long");
        }
        if (form.formToken().isEmpty()) {
            return new Filled.Missing("again");
        }
        return switch (wish) {
            case ANSWER -> form.words().isEmpty() ? new Filled.Missing("text") : complete(at, wish, form, form.words());
            case PERSON -> complete(at, wish, form, joined(at.page().texts().get("portal.next.says.person"), form));
            case CALL ->
                window(at, form)
                        .<Filled>map(window -> complete(at, wish, form, joined(asksCall(at, window), form)))
                        .orElseGet(() -> new Filled.Missing("window"));
            case DOCUMENT -> documents(at, form);
        };
    }

    ReceiptView receipt(Inside at, Visit.Receipt receipt) {
        var language = at.page().texts().language();
        return new ReceiptView(
                at.frame(),
                code(receipt.wish()),
                at.page().said().at(receipt.at()),
                steps.next(at).orElse(null),
                receipt.safety()
                        .flatMap(text -> safety.of(text, language, receipt.at()))
                        .orElse(null));
    }

    private static Filled documents(Inside at, SentForm form) {
        var uploads = form.uploads();
        if (uploads.isEmpty()) {
            return new Filled.Missing("files");
        }
        return switch (UploadCheck.check(uploads)) {
            case UploadCheck.Checked.Refused(var code) -> new Filled.Missing(code);
            case UploadCheck.Checked.Accepted(var files) ->
                new Filled.Complete(new Sent(
                        Wish.DOCUMENT, form.words(), files, at.page().texts().language(), form.formToken()));
        };
    }

    private static Filled complete(Inside at, Wish wish, SentForm form, String words) {
        var language = at.page().texts().language();
        return new Filled.Complete(new Sent(wish, words, List.of(), language, form.formToken()));
    }

    private static String joined(String asks, SentForm form) {
        return form.words().isEmpty() ? asks : asks + "\n\n" + form.words();
    }

    private static String asksCall(Inside at, TimeWindow window) {
        var said = at.page().said();
        return at.page()
                .texts()
                .get(
                        "portal.next.says.call",
                        "day",
                        said.on(window.from()),
                        "from",
                        said.time(window.from()),
                        "until",
                        said.time(window.until()));
    }

    private Optional<TimeWindow> window(Inside at, SentForm form) {
        return windows(at).stream()
                .filter(window -> window.until().toString().equals(form.window()))
                .findFirst();
    }

    private List<TimeWindow> windows(Inside at) {
        return CallWindows.of(hours.of(at.practice().id()), clock.instant());
    }

    private List<SendView.Choice> choices(Inside at) {
        var said = at.page().said();
        return windows(at).stream()
                .map(window ->
                        new SendView.Choice(window.until().toString(), said.day(window.from()), hours(said, window)))
                .toList();
    }

    private static String hours(Said said, TimeWindow window) {
        return said.texts()
                .get("portal.next.hours", "from", said.time(window.from()), "until", said.time(window.until()));
    }

    static String code(Wish wish) {
        return wish.name().toLowerCase(java.util.Locale.ROOT);
    }
}
