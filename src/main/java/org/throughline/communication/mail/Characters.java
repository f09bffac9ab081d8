package org.throughline.communication.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes to characters, repaired as well as possible: a wrong or unknown charset falls back to UTF-8 and then to
 * windows-1252, which reads any byte. Doubtful when the declaration was no help.
 */
record Characters(String text, boolean doubtful) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    static Characters of(byte[] bytes, Optional<String> declared) {
        var known = declared.flatMap(Characters::charset);
        var helpless = declared.isPresent() && known.isEmpty();
        if (known.isEmpty() || known.get().equals(StandardCharsets.US_ASCII)) {
            return strictly(bytes, StandardCharsets.UTF_8)
                    .map(text -> new Characters(text, helpless && !isAscii(text)))
                    .orElseGet(() -> new Characters(new String(bytes, WINDOWS), true));
        }
        return strictly(bytes, known.get())
                .map(text -> new Characters(text, false))
                .orElseGet(() -> new Characters(repaired(bytes, known.get()), true));
    }

    /** A charset by any name mail uses; Latin-1 is read as its superset windows-1252, as browsers do. */
    private static Optional<Charset> charset(String name) {
        try {
            var found = Charset.forName(
                    MimeUtility.javaCharset(name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT)));
            return Optional.of(found.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : found);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** A few broken bytes in good text stay marked; text that is broken throughout was never in that charset. */
    private static String repaired(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long good = text.chars().filter(c -> c > 127 && c != REPLACEMENT).count();
        if (broken <= good) {
            return text;
        }
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
