package org.throughline.communication.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Header values with their encoded words undone, whatever charset they claim. */
final class HeaderText {

    private static final String WORD = "=\\?[^?\\s]{1,60}\\?[bBqQ]\\?[^?]{0,998}\\?=";

    private HeaderText() {}

    /** The characters of a header line that was read byte by byte: UTF-8 or windows-1252, whichever it can be. */
    static String repaired(String bytes) {
        return bytes.chars().allMatch(c -> c < 128)
                ? bytes
                : Characters.of(bytes.getBytes(StandardCharsets.ISO_8859_1), Optional.empty())
                        .text();
    }

    static String decoded(String value) {
        var unfolded = MimeUtility.unfold(value);
        if (!unfolded.contains("=?")) {
            return unfolded;
        }
        // words glued to their neighbours are common and would not be recognised
        var apart =
                unfolded.replaceAll("(?<=[^\\s])(" + WORD + ")", " $1").replaceAll("(" + WORD + ")(?=[^\\s])", "$1 ");
        try {
            return MimeUtility.decodeText(apart);
        } catch (UnsupportedEncodingException unknown) {
            return decodedAsUtf8(apart);
        }
    }

    private static String decodedAsUtf8(String value) {
        try {
            return MimeUtility.decodeText(value.replaceAll("=\\?[^?\\s]{1,60}\\?([bBqQ])\\?", "=?UTF-8?$1?"));
        } catch (UnsupportedEncodingException never) {
            return value;
        }
    }
}
