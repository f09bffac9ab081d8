package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.SharedInputStream;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.throughline.communication.mail.Gathered.Piece;

/** Walks over a mail's parts, as deep and as many as allowed, and gathers texts, files and reports. */
final class PartWalk {

    private static final String PLAIN = "text/plain";
    private static final String MESSAGE = "message/rfc822";

    /** Where in the mail a part stands. */
    private record Place(int depth, String ifTypeIsMissing, boolean inReport, List<Piece> texts) {

        Place inside(PartType container) {
            return new Place(
                    depth + 1,
                    container.is("multipart/digest") ? MESSAGE : PLAIN,
                    inReport || container.is("multipart/report"),
                    texts);
        }

        Place collecting(List<Piece> others) {
            return new Place(depth, ifTypeIsMissing, inReport, others);
        }
    }

    private final Session session;
    private final Gathered gathered = new Gathered();
    private final AttachmentReading files = new AttachmentReading();
    private int partsLeft = ReadingLimits.PARTS;
    private int textLeft = 2 * ReadingLimits.TEXT_CHARACTERS;

    private PartWalk(Session session) {
        this.session = session;
    }

    static Gathered over(MimeMessage message, Session session) throws MessagingException, IOException {
        var walk = new PartWalk(session);
        walk.part(message, new Place(0, PLAIN, false, walk.gathered.written()));
        return walk.gathered;
    }

    private void part(MimePart part, Place place) throws MessagingException, IOException {
        if (partsLeft-- <= 0) {
            gathered.needsEyes(NeedsEyes.TOO_MANY_PARTS);
            return;
        }
        var type = PartType.of(part, place.ifTypeIsMissing());
        if (type.is("multipart/encrypted") || type.type().endsWith("pkcs7-mime")) {
            gathered.needsEyes(NeedsEyes.ENCRYPTED);
        }
        if (place.depth() >= ReadingLimits.DEPTH && (type.isMultipart() || type.isNestedMessage())) {
            gathered.needsEyes(NeedsEyes.TOO_DEEP);
            file(part, type);
        } else if (type.isMultipart()) {
            multipart(part, type, place);
        } else {
            leaf(part, type, place);
        }
    }

    private void multipart(MimePart part, PartType type, Place place) throws MessagingException, IOException {
        var children = children(part, type);
        if (children.isEmpty()) {
            gathered.needsEyes(NeedsEyes.BROKEN_STRUCTURE);
            text(part, new PartType(PLAIN, type.parameters()), place);
            return;
        }
        var inside = place.inside(type);
        if (type.is("multipart/alternative")) {
            var choices = new ArrayList<Piece>();
            each(children, inside.collecting(choices));
            place.texts().addAll(Alternatives.best(choices));
        } else {
            each(children, inside);
        }
    }

    /** The parts as the mail divides them, or else as they seem to be divided; none if that cannot be told. */
    private List<MimeBodyPart> children(MimePart part, PartType type) throws MessagingException {
        var source = PartBytes.multipartSource(part, type);
        try {
            return children(new LenientMultipart(source, Math.max(0, partsLeft)));
        } catch (MessagingException divided) {
            gathered.needsEyes(NeedsEyes.BROKEN_STRUCTURE);
        }
        try {
            return children(LenientMultipart.dividedOtherwise(source, Math.max(0, partsLeft)));
        } catch (MessagingException undivided) {
            return List.of();
        }
    }

    private List<MimeBodyPart> children(LenientMultipart multipart) throws MessagingException {
        var children = multipart.readable();
        if (multipart.wasCut()) {
            gathered.needsEyes(NeedsEyes.TOO_MANY_PARTS);
        } else if (!multipart.ends()) {
            gathered.needsEyes(NeedsEyes.BROKEN_STRUCTURE);
        }
        return children;
    }

    private void each(List<MimeBodyPart> children, Place place) throws MessagingException, IOException {
        for (var child : children) {
            part(child, place);
        }
    }

    private void leaf(MimePart part, PartType type, Place place) throws MessagingException, IOException {
        switch (type.type()) {
            case "message/delivery-status", "message/global-delivery-status" -> {
                try (var content = PartBytes.decoded(part)) {
                    gathered.reported(DeliveryReports.in(content));
                }
            }
            case "message/disposition-notification" -> gathered.readNotice();
            case "message/feedback-report" -> gathered.complaint();
            case "text/rfc822-headers", "message/rfc822-headers" -> returned(part);
            default -> content(part, type, place);
        }
    }

    private void content(MimePart part, PartType type, Place place) throws MessagingException, IOException {
        if (!PartBytes.hasKnownEncoding(part)) {
            gathered.needsEyes(NeedsEyes.UNKNOWN_ENCODING);
        }
        if (type.isNestedMessage()) {
            nested(part, type, place);
        } else if (type.isReadableText() && !isFile(part, type, place)) {
            text(part, type, place);
        } else {
            file(part, type);
        }
    }

    /** A text with a name is the mail itself only if nothing was said before it. */
    private static boolean isFile(MimePart part, PartType type, Place place) throws MessagingException {
        return FileNames.isAttachment(part)
                || (FileNames.of(part, type).isPresent() && !place.texts().isEmpty());
    }

    private void text(MimePart part, PartType type, Place place) throws MessagingException, IOException {
        if (textLeft <= 0) {
            gathered.needsEyes(NeedsEyes.TEXT_TRUNCATED);
            return;
        }
        int most = type.isHtml() ? ReadingLimits.HTML_BYTES : ReadingLimits.TEXT_BYTES;
        byte[] bytes;
        try (var content = PartBytes.decoded(part)) {
            bytes = content.readNBytes(most);
            if (content.read() >= 0) {
                gathered.needsEyes(NeedsEyes.TEXT_TRUNCATED);
            }
        }
        var characters = Characters.of(bytes, type.parameter("charset"));
        if (characters.doubtful()) {
            gathered.needsEyes(NeedsEyes.UNDECODABLE_CHARSET);
        }
        var readable = PlainText.clean(type.isHtml() ? HtmlText.read(characters.text()) : characters.text());
        textLeft -= readable.length();
        if (!readable.isBlank()) {
            place.texts().add(new Piece(readable.strip(), type.isHtml()));
        }
    }

    /** A forwarded mail is a file, and its own text and files are read too; one that came back is our own. */
    private void nested(MimePart part, PartType type, Place place) throws MessagingException, IOException {
        var bytes = shared(part);
        if (HeaderBlock.isTooLong(bytes)) {
            gathered.needsEyes(NeedsEyes.BROKEN_STRUCTURE);
            file(part, type);
            return;
        }
        var message = new MimeMessage(session, bytes.newStream(0, -1));
        gathered.returned(headersOf(message));
        if (place.inReport()) {
            return;
        }
        var subject = HeaderReading.of(message).subject();
        file(part, type, subject.replace('/', '-') + ".eml");
        if (!subject.isEmpty()) {
            gathered.forwarded().add(new Piece(subject, false));
        }
        part(message, place.inside(type).collecting(gathered.forwarded()));
    }

    /** A view of the raw bytes where the part is not encoded; only an encoded one is copied. */
    private static SharedInputStream shared(MimePart part) throws MessagingException, IOException {
        try (var content = PartBytes.decoded(part)) {
            return content instanceof SharedInputStream view
                    ? view
                    : new SharedByteArrayInputStream(content.readAllBytes());
        }
    }

    private void returned(MimePart part) throws MessagingException, IOException {
        try (var content = PartBytes.decoded(part)) {
            var bytes = content.readNBytes(ReadingLimits.REPORT_BYTES);
            gathered.returned(new InternetHeaders(new SharedByteArrayInputStream(bytes)));
        }
    }

    private void file(MimePart part, PartType type) throws MessagingException, IOException {
        file(part, type, FileNames.UNNAMED);
    }

    private void file(MimePart part, PartType type, String ifUnnamed) throws MessagingException, IOException {
        var file = files.read(part, type, ifUnnamed);
        if (!file.opened()) {
            gathered.needsEyes(NeedsEyes.ATTACHMENT_TOO_LARGE);
        }
        gathered.add(file);
    }

    private static InternetHeaders headersOf(MimeMessage message) throws MessagingException {
        var headers = new InternetHeaders();
        message.getAllHeaderLines().asIterator().forEachRemaining(headers::addHeaderLine);
        return headers;
    }
}
