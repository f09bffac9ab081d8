package org.throughline.screening;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a wording is as a text message: in which alphabet it goes, how long it is there, and in how many parts. One letter
 * outside GSM-7 more than halves what a part holds.
 *
 * @param characters as the network counts them: in GSM-7 those of the extension table count two, in UCS-2 UTF-16 units
 * @param forcedBy the first character that GSM-7 has not, if there is one
 */
public record TextShape(Alphabet alphabet, int characters, int segments, Optional<String> forcedBy) {

    /** The alphabets of text messages and what one message, and one part of a longer one, hold (3GPP TS 23.038, 23.040). */
    public enum Alphabet {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int part;

        Alphabet(int alone, int part) {
            this.alone = alone;
            this.part = part;
        }

        /** The octets of a wording that this alphabet has; in GSM-7 one for each septet. */
        public byte[] written(String words) {
            return this == GSM_7 ? GsmAlphabet.written(words) : words.getBytes(StandardCharsets.UTF_16BE);
        }

        /** The wording that such octets are. */
        public String read(byte[] bytes) {
            return this == GSM_7 ? GsmAlphabet.read(bytes) : new String(bytes, StandardCharsets.UTF_16BE);
        }
    }

    /** The shape of a wording, with real values in its places. */
    public static TextShape of(String wording) {
        var forcedBy = wording.codePoints()
                .filter(character -> GsmAlphabet.lengthOf(character) == 0)
                .mapToObj(Character::toString)
                .findFirst();
        var alphabet = forcedBy.isPresent() ? Alphabet.UCS_2 : Alphabet.GSM_7;
        var lengths = wording.codePoints()
                .map(character -> lengthIn(alphabet, character))
                .toArray();
        int characters = Arrays.stream(lengths).sum();
        int segments = characters <= alphabet.alone ? Math.min(1, characters) : parts(lengths, alphabet.part);
        return new TextShape(alphabet, characters, segments, forcedBy);
    }

    /** Whether it goes out as one message. */
    public boolean fitsOne() {
        return segments <= 1;
    }

    private static int lengthIn(Alphabet alphabet, int character) {
        return alphabet == Alphabet.GSM_7 ? GsmAlphabet.lengthOf(character) : Character.charCount(character);
    }

    /** A character of two is never parted, so that a part may stay one short. */
    private static int parts(int[] lengths, int room) {
        int parts = 1;
        int filled = 0;
        for (int length : lengths) {
            if (filled + length > room) {
                parts++;
                filled = 0;
            }
            filled += length;
        }
        return parts;
    }
}
