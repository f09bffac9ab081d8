package org.throughline.screening;

import java.io.ByteArrayOutputStream;

/**
 * The characters of GSM-7: the default alphabet and its extension table, as 3GPP TS 23.038 lists them in 6.2.1 and 6.2.1.1.
 * The JDK and ICU4J have no such charset, and the libraries that had one are no longer kept up.
 */
final class GsmAlphabet {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    /** Announces a character of the extension table; the default alphabet has no character in its place. */
    private static final int ESCAPE = 0x1B;

    private static final int SEVEN_BITS = 0x7F;

    private GsmAlphabet() {}

    /** One, or two for the extension table; 0 for a character that GSM-7 has not. */
    static int lengthOf(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /** One octet for each septet, not packed; every character must be one of the alphabet. */
    static byte[] written(String words) {
        var bytes = new ByteArrayOutputStream();
        words.codePoints().forEach(character -> {
            int place = BASIC.indexOf(character);
            if (place >= 0) {
                bytes.write(place < ESCAPE ? place : place + 1);
            } else {
                bytes.write(ESCAPE);
                bytes.write(EXTENSION_CODES[EXTENSION.indexOf(character)]);
            }
        });
        return bytes.toByteArray();
    }

    /** What the octets say; an extension that nobody knows is shown as the plain character, as TS 23.038 asks. */
    static String read(byte[] bytes) {
        var words = new StringBuilder(bytes.length);
        var escaped = false;
        for (byte octet : bytes) {
            int code = octet & SEVEN_BITS;
            if (code == ESCAPE) {
                escaped = true;
            } else {
                words.append(escaped ? extension(code) : basic(code));
                escaped = false;
            }
        }
        return words.toString();
    }

    private static char basic(int code) {
        return BASIC.charAt(code < ESCAPE ? code : code - 1);
    }

    private static char extension(int code) {
        for (int place = 0; place < EXTENSION_CODES.length; place++) {
            if (EXTENSION_CODES[place] == code) {
                return EXTENSION.charAt(place);
            }
        }
        return basic(code);
    }
}
