package org.throughline.screening;

/**
 * The characters of GSM-7: the default alphabet and its extension table, as 3GPP TS 23.038 lists them in 6.2.1 and 6.2.1.1.
 * The JDK and ICU4J have no such charset, and the libraries that had one are no longer kept up.
 */
final class GsmAlphabet {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    /** One, or two for the extension table; 0 for a character that GSM-7 has not. */
    static int lengthOf(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }
}
