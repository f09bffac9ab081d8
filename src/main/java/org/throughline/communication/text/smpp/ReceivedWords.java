package org.throughline.communication.text.smpp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.throughline.screening.TextShape.Alphabet;

/** The words of a text by its data_coding (SMPP 3.4, 5.2.19). */
final class ReceivedWords {

    private static final int DEFAULT = 0;
    private static final int UCS_2 = 8;

    private static final Map<Integer, Charset> OTHERS = Map.of(
            1,
            StandardCharsets.US_ASCII,
            3,
            StandardCharsets.ISO_8859_1,
            6,
            Charset.forName("ISO-8859-5"),
            7,
            Charset.forName("ISO-8859-8"));

    private static final int GENERAL_GROUP = 0xC0;
    private static final int CLASS_GROUP = 0xF0;
    private static final int ALPHABET = 0x0C;
    private static final int OCTETS = 0x04;
    private static final int OCTET = 0xFF;

    private ReceivedWords() {}

    /** Empty for bytes that are no words, or in an alphabet that we cannot read. */
    static Optional<String> of(byte coding, byte[] bytes) {
        int alphabet = alphabet(coding & OCTET);
        if (alphabet == UCS_2) {
            return Optional.of(Alphabet.UCS_2.read(bytes));
        }
        if (alphabet == DEFAULT) {
            return Optional.of(plain(bytes));
        }
        return Optional.ofNullable(OTHERS.get(alphabet)).map(charset -> new String(bytes, charset));
    }

    /** Some servers hand the coding of the phone through (3GPP TS 23.038, 4): it may bear a message class, or wait for a voicemail. */
    private static int alphabet(int coding) {
        if (coding <= 0x0F) {
            return coding;
        }
        if ((coding & CLASS_GROUP) == CLASS_GROUP) {
            return coding & OCTETS;
        }
        return (coding & GENERAL_GROUP) == 0 ? coding & ALPHABET : waiting(coding);
    }

    private static int waiting(int coding) {
        return (coding & CLASS_GROUP) == 0xE0 ? UCS_2 : DEFAULT;
    }

    /** GSM-7 has seven bits; a server whose default alphabet has eight speaks Latin-1. */
    private static String plain(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet < 0) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        }
        return Alphabet.GSM_7.read(bytes);
    }
}
