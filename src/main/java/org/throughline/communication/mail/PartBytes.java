package org.throughline.communication.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.eclipse.angus.mail.util.UUDecoderStream;

/** A part's bytes, raw or with its transfer encoding undone; streams over the raw message, so nothing is copied. */
final class PartBytes {

    private static final Set<String> AS_THEY_STAND = Set.of("", "7bit", "8bit", "binary", "7-bit", "8-bit");
    private static final Set<String> UUENCODED = Set.of("x-uuencode", "uuencode", "x-uue");

    private PartBytes() {}

    static InputStream raw(MimePart part) throws MessagingException {
        return switch (part) {
            case MimeBodyPart body -> body.getRawInputStream();
            case MimeMessage message -> message.getRawInputStream();
            default -> InputStream.nullInputStream();
        };
    }

    static InputStream decoded(MimePart part) throws MessagingException {
        var encoding = encoding(part);
        if (encoding.equals("base64")) {
            return new BASE64DecoderStream(raw(part), true);
        }
        if (encoding.equals("quoted-printable")) {
            return new QPDecoderStream(raw(part));
        }
        return UUENCODED.contains(encoding) ? new UUDecoderStream(raw(part), true, true) : raw(part);
    }

    static boolean hasKnownEncoding(MimePart part) throws MessagingException {
        var encoding = encoding(part);
        return AS_THEY_STAND.contains(encoding)
                || UUENCODED.contains(encoding)
                || encoding.equals("base64")
                || encoding.equals("quoted-printable");
    }

    /** The raw content as the multipart parser wants it; a multipart is never encoded itself. */
    static DataSource multipartSource(MimePart part, PartType type) {
        return new DataSource() {
            @Override
            public InputStream getInputStream() throws IOException {
                try {
                    return raw(part);
                } catch (MessagingException unread) {
                    throw new IOException(unread);
                }
            }

            @Override
            public OutputStream getOutputStream() throws IOException {
                throw new IOException("read only");
            }

            @Override
            public String getContentType() {
                return type.strict();
            }

            @Override
            public String getName() {
                return "";
            }
        };
    }

    private static String encoding(MimePart part) throws MessagingException {
        var header = part.getHeader("Content-Transfer-Encoding", null);
        return header == null
                ? ""
                : header.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[;\\s(].*", "")
                        .replace("\"", "");
    }
}
