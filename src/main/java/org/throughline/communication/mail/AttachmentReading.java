package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.Tika;
import org.throughline.communication.mail.MailAttachment.Kind;

/** Reads one file of a mail: its name, what it really is, its size and its digest, in one pass over the stream. */
final class AttachmentReading {

    private static final int LOOKED_AT = 64 * 1024;
    private static final String UNKNOWN = "application/octet-stream";
    /** Containers that hold sound as well as pictures; for them the declared type decides. */
    private static final Set<String> MAY_BE_SOUND = Set.of(
            UNKNOWN, "application/mp4", "video/mp4", "video/quicktime", "video/3gpp", "application/ogg", "video/webm");

    /** Loading its table of types takes longer than reading a mail. */
    private static final Tika TYPES = new Tika();

    MailAttachment read(MimePart part, PartType declared, String ifUnnamed) throws MessagingException, IOException {
        var name = FileNames.of(part, declared).orElseGet(() -> FileNames.clean(ifUnnamed));
        var digest = sha256();
        long size;
        byte[] start;
        try (var content = new DigestInputStream(PartBytes.decoded(part), digest)) {
            start = content.readNBytes(LOOKED_AT);
            size = start.length + content.transferTo(OutputStream.nullOutputStream());
        }
        var opened = size <= ReadingLimits.OPENED_ATTACHMENT_BYTES;
        var type = opened ? TYPES.detect(start, name) : UNKNOWN;
        return new MailAttachment(
                name,
                declared.type(),
                type,
                opened ? kind(type, declared.type()) : Kind.OTHER,
                size,
                HexFormat.of().formatHex(digest.digest()),
                FileNames.isInline(part),
                opened,
                () -> content(part));
    }

    private static InputStream content(MimePart part) throws IOException {
        try {
            return PartBytes.decoded(part);
        } catch (MessagingException unread) {
            throw new IOException(unread);
        }
    }

    /** SVG and HTML can act, so they are no picture and no text. */
    static Kind kind(String type, String declared) {
        if (type.startsWith("audio/") || (declared.startsWith("audio/") && MAY_BE_SOUND.contains(type))) {
            return Kind.AUDIO;
        }
        if (type.startsWith("image/") && !type.contains("svg")) {
            return Kind.IMAGE;
        }
        return switch (type) {
            case "application/pdf" -> Kind.PDF;
            case "text/plain", "text/csv" -> Kind.TEXT;
            default -> Kind.OTHER;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
