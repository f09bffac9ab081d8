package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** The name a sender gave a file, decoded and made harmless: no path, no control characters, no hidden direction. */
final class FileNames {

    static final String UNNAMED = "unnamed";
    private static final int LONGEST = 120;

    private FileNames() {}

    /** What the sender called it, cleaned; empty if there is no name. */
    static Optional<String> of(MimePart part, PartType type) throws MessagingException {
        var disposition = part.getHeader("Content-Disposition", null);
        return Optional.ofNullable(disposition)
                .map(HeaderText::repaired)
                .flatMap(FileNames::fromDisposition)
                .or(() -> type.parameter("name"))
                .map(FileNames::clean);
    }

    static boolean isAttachment(MimePart part) throws MessagingException {
        return dispositionStartsWith(part, "attachment");
    }

    static boolean isInline(MimePart part) throws MessagingException {
        return dispositionStartsWith(part, "inline")
                || (part.getHeader("Content-ID", null) != null && !isAttachment(part));
    }

    private static boolean dispositionStartsWith(MimePart part, String word) throws MessagingException {
        var disposition = part.getHeader("Content-Disposition", null);
        return disposition != null && disposition.strip().regionMatches(true, 0, word, 0, word.length());
    }

    static String clean(String written) {
        var decoded = HeaderText.decoded(written).replace('\\', '/');
        var last = decoded.substring(decoded.lastIndexOf('/') + 1);
        var harmless = PlainText.oneLine(last, 20_000)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        return harmless.isEmpty() ? UNNAMED : shortened(harmless);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        if (name.length() <= LONGEST || dot < 0 || name.length() - dot > 10) {
            return PlainText.cut(name, LONGEST);
        }
        return PlainText.cut(name, LONGEST - (name.length() - dot)) + name.substring(dot);
    }

    private static Optional<String> fromDisposition(String header) {
        try {
            return Optional.ofNullable(new ContentDisposition(header).getParameter("filename"))
                    .filter(name -> !name.isBlank());
        } catch (ParseException sloppy) {
            var lenient = MediaType.parse("x/" + header);
            return lenient == null
                    ? Optional.empty()
                    : Optional.ofNullable(lenient.getParameters().get("filename"))
                            .filter(name -> !name.isBlank());
        }
    }
}
