package org.throughline.communication.text.smpp;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.communication.text.TextPart.Place;

/**
 * The user data header before the words of a text (3GPP TS 23.040, 9.2.3.24), as far as it says which part they are.
 *
 * @param length of the header with its own length octet; 0 without a header
 */
record DataHeader(int length, Optional<Place> place) {

    static final DataHeader NONE = new DataHeader(0, Optional.empty());

    private static final int OCTET = 0xFF;
    private static final int SHORT_REFERENCE = 0x00;
    private static final int LONG_REFERENCE = 0x08;

    /** Bytes that only pretend to have a header have none. */
    static DataHeader of(byte[] bytes) {
        int length = bytes.length == 0 ? 0 : octet(bytes, 0) + 1;
        if (length > bytes.length) {
            return NONE;
        }
        for (int at = 1; at + 1 < length; at += 2 + octet(bytes, at + 1)) {
            var found = element(bytes, at, length);
            if (found.isPresent()) {
                return new DataHeader(length, found);
            }
        }
        return new DataHeader(length, Optional.empty());
    }

    /** Empty where the numbers cannot be those of one of several parts. */
    static Optional<Place> plausible(Place place) {
        return Optional.of(place)
                .filter(said -> said.parts() > 1 && said.number() > 0 && said.number() <= said.parts());
    }

    byte[] body(byte[] bytes) {
        return Arrays.copyOfRange(bytes, length, bytes.length);
    }

    private static Optional<Place> element(byte[] bytes, int at, int end) {
        int kind = octet(bytes, at);
        int said = octet(bytes, at + 1);
        int data = at + 2;
        if (data + said > end) {
            return Optional.empty();
        }
        if (kind == SHORT_REFERENCE && said == 3) {
            return plausible(new Place(octet(bytes, data), octet(bytes, data + 1), octet(bytes, data + 2)));
        }
        if (kind == LONG_REFERENCE && said == 4) {
            int reference = octet(bytes, data) << Byte.SIZE | octet(bytes, data + 1);
            return plausible(new Place(reference, octet(bytes, data + 2), octet(bytes, data + 3)));
        }
        return Optional.empty();
    }

    private static int octet(byte[] bytes, int at) {
        return bytes[at] & OCTET;
    }
}
