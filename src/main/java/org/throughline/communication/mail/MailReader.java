package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.communication.mail.Gathered.Piece;

/**
 * Reads a mail from its raw bytes, whatever they are. It never throws: what cannot be read comes back saying so, and the
 * bytes are kept by whoever called (R16).
 */
public final class MailReader {

    private static final Set<String> USUAL = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "received",
            "content-type",
            "mime-version",
            "return-path",
            "sender",
            "reply-to",
            "delivered-to",
            "cc");

    private final OwnMail own;
    private final Session session;

    public MailReader(OwnMail own) {
        this.own = own;
        var lenient = new Properties();
        lenient.setProperty("mail.mime.address.strict", "false");
        this.session = Session.getInstance(lenient);
    }

    /** The mail as far as it can be read. The bytes must not change as long as its attachments are used. */
    public ReadMail read(byte[] raw) {
        try {
            return HeaderBlock.isTooLong(raw) ? unreadable(raw) : reading(raw);
        } catch (MessagingException | IOException | RuntimeException broken) {
            // the library may fail unchecked on bytes made to break it; the mail must still get an owner
            return unreadable(raw);
        }
    }

    private ReadMail reading(byte[] raw) throws MessagingException, IOException {
        var message = message(raw, raw.length);
        var lines = RawHeaders.of(message);
        if (lines.lines().keySet().stream().noneMatch(USUAL::contains)) {
            return withoutHeaders(raw);
        }
        var headers = HeaderReading.of(message);
        var gathered = PartWalk.over(message, session);
        var text = text(gathered, message);
        var kinds = new MailKinds(own, lines, headers, gathered, text.whole());
        return new ReadMail(
                headers, text, gathered.attachments(), kinds.kind(), kinds.signs(), needsEyes(headers, text, gathered));
    }

    private MimeMessage message(byte[] raw, int length) throws MessagingException {
        int start = HeaderBlock.start(raw);
        return new MimeMessage(session, new SharedByteArrayInputStream(raw, start, Math.max(0, length - start)));
    }

    private static MailText text(Gathered gathered, MimeMessage message) throws MessagingException {
        var written = joined(gathered.written());
        if (written.isEmpty()
                && gathered.attachments().isEmpty()
                && gathered.forwarded().isEmpty()) {
            written = StrayBody.in(message);
            if (!written.isEmpty()) {
                gathered.needsEyes(NeedsEyes.BROKEN_STRUCTURE);
            }
        }
        var forwarded = joined(gathered.forwarded());
        var whole = PlainText.cut(written, ReadingLimits.TEXT_CHARACTERS);
        var rest = PlainText.cut(forwarded, ReadingLimits.TEXT_CHARACTERS - whole.length());
        if (whole.length() + rest.length() < written.length() + forwarded.length()) {
            gathered.needsEyes(NeedsEyes.TEXT_TRUNCATED);
        }
        var split = QuotedText.split(whole, gathered.needsEyes().contains(NeedsEyes.TEXT_TRUNCATED));
        return new MailText(split.written(), (split.quoted() + "\n\n" + rest).strip(), split.truncated());
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining("\n\n"));
    }

    private static Set<NeedsEyes> needsEyes(MailHeaders headers, MailText text, Gathered gathered) {
        var reasons = EnumSet.noneOf(NeedsEyes.class);
        reasons.addAll(gathered.needsEyes());
        if (headers.from().flatMap(Correspondent::address).isEmpty()) {
            reasons.add(NeedsEyes.NO_SENDER);
        }
        if (text.isBlank()) {
            whyWithoutText(gathered).forEach(reasons::add);
        } else if (text.written().isBlank()) {
            reasons.add(NeedsEyes.ONLY_QUOTED);
        }
        return reasons;
    }

    /** A recording without words is no riddle: it is listened to. */
    private static Stream<NeedsEyes> whyWithoutText(Gathered gathered) {
        var kinds = gathered.attachments().stream().map(MailAttachment::kind).collect(Collectors.toSet());
        if (kinds.contains(MailAttachment.Kind.AUDIO)) {
            return Stream.empty();
        }
        return Stream.of(kinds.contains(MailAttachment.Kind.IMAGE) ? NeedsEyes.IMAGE_ONLY : NeedsEyes.EMPTY_BODY);
    }

    /** No header at all: the bytes themselves are shown as text. */
    private static ReadMail withoutHeaders(byte[] raw) {
        var bytes = Math.min(raw.length, ReadingLimits.TEXT_BYTES);
        var readable = PlainText.clean(Characters.of(Arrays.copyOf(raw, bytes), Optional.empty())
                        .text())
                .strip();
        var text = PlainText.cut(readable, ReadingLimits.TEXT_CHARACTERS);
        return new ReadMail(
                MailHeaders.NONE,
                new MailText(text, "", bytes < raw.length || text.length() < readable.length()),
                List.of(),
                new MailKind.Message(),
                Set.of(),
                EnumSet.of(NeedsEyes.UNREADABLE, NeedsEyes.NO_SENDER));
    }

    private ReadMail unreadable(byte[] raw) {
        return new ReadMail(
                headersAlone(raw),
                MailText.EMPTY,
                List.of(),
                new MailKind.Message(),
                Set.of(),
                EnumSet.of(NeedsEyes.UNREADABLE));
    }

    private MailHeaders headersAlone(byte[] raw) {
        try {
            return HeaderReading.of(message(raw, Math.min(raw.length, ReadingLimits.HEADER_BYTES)));
        } catch (MessagingException | RuntimeException broken) {
            return MailHeaders.NONE;
        }
    }
}
