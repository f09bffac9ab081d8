package org.throughline.communication.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.communication.mail.MailKind.AutoReply;
import org.throughline.communication.mail.MailKind.AutoReply.Sign;
import org.throughline.communication.mail.MailKind.Bounce;
import org.throughline.communication.mail.MailKind.Feedback;
import org.throughline.communication.mail.MailKind.Message;

/** Decides what sort of mail it is. In doubt it is a message, because a message gets an owner. */
final class MailKinds {

    private static final Pattern ANSWERED_BY_A_MACHINE = Pattern.compile(
            "^\\s*(auto(matic|matische)?[ -]?(reply|response|antwort)|auto\\s?:|out of (the )?office|away from"
                    + "|vacation|respuesta autom[aá]tica|fuera de (la )?oficina|ausente|ausencia)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final OwnMail own;
    private final RawHeaders raw;
    private final MailHeaders headers;
    private final Gathered gathered;
    private final BouncesInWords words;

    MailKinds(OwnMail own, RawHeaders raw, MailHeaders headers, Gathered gathered, String text) {
        this.own = own;
        this.raw = raw;
        this.headers = headers;
        this.gathered = gathered;
        this.words = new BouncesInWords(raw, headers, gathered, text);
    }

    MailKind kind() {
        if (gathered.isComplaint()) {
            return new Feedback(words.originalMessageId());
        }
        if (gathered.isDeliveryReport()) {
            return new Bounce(List.copyOf(gathered.failed()), words.originalMessageId(), ownToken());
        }
        if (gathered.isReadNotice()) {
            return new AutoReply(Sign.READ_NOTICE);
        }
        if (words.isOne()) {
            return new Bounce(words.recipients(), words.originalMessageId(), ownToken());
        }
        var machine = answeredByAMachine();
        if (machine.isPresent()) {
            return new AutoReply(machine.get());
        }
        // nobody but a server writes to a return address
        return ownToken().isPresent()
                ? new Bounce(words.recipients(), words.originalMessageId(), ownToken())
                : new Message();
    }

    Set<MailSign> signs() {
        var signs = EnumSet.noneOf(MailSign.class);
        if (raw.has(OwnMail.HEADER)) {
            signs.add(MailSign.OWN_MAIL);
        }
        if (raw.all("Received").count() > ReadingLimits.HOPS) {
            signs.add(MailSign.TOO_MANY_HOPS);
        }
        if (raw.has("List-Id") || raw.has("List-Post") || raw.startsWith("Precedence", "list")) {
            signs.add(MailSign.MAILING_LIST);
        }
        if (raw.startsWith("Precedence", "bulk", "junk")) {
            signs.add(MailSign.BULK);
        }
        if (raw.startsWith("Auto-Submitted", "auto") || raw.has("X-Auto-Response-Suppress")) {
            signs.add(MailSign.AUTOMATIC);
        }
        if (raw.hasEmptyReturnPath()) {
            signs.add(MailSign.EMPTY_RETURN_PATH);
        }
        return signs;
    }

    /**
     * RFC 3834 says auto-replied; auto-generated alone may be a voicemail system's only mail. A subject counts only beside
     * another sign.
     */
    private Optional<Sign> answeredByAMachine() {
        if (raw.startsWith("Auto-Submitted", "auto-replied", "auto-notified")) {
            return Optional.of(Sign.AUTO_SUBMITTED);
        }
        if (raw.has("X-Autoreply") || raw.has("X-Autorespond") || raw.startsWith("Precedence", "auto_reply")) {
            return Optional.of(Sign.VENDOR_HEADER);
        }
        var answers = !headers.inReplyTo().isEmpty() || !headers.references().isEmpty();
        var supported = answers || !signs().isEmpty();
        return supported && ANSWERED_BY_A_MACHINE.matcher(headers.subject()).find()
                ? Optional.of(Sign.SUBJECT)
                : Optional.empty();
    }

    private Optional<String> ownToken() {
        return Stream.concat(
                        headers.deliveredTo().stream(), headers.to().stream().flatMap(one -> one.address().stream()))
                .flatMap(address -> own.tokenIn(address).stream())
                .findFirst();
    }
}
