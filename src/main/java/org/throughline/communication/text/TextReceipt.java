package org.throughline.communication.text;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a text of ours, as a provider with a standing connection tells it. Prints masked.
 *
 * @param providerId what the provider calls the text
 * @param reference our mark on it, see {@link #reference}, where the provider gives it back
 * @param recipient the number it went to
 * @param from the practice's number
 * @param status in the words of the REST interface: accepted, delivered, undelivered
 * @param code why it failed; 0 if it did not
 */
public record TextReceipt(
        String providerId, Optional<String> reference, String recipient, String from, String status, int code) {

    private static final int MARK = 0xFFFF;

    /** The mark that one attempt leaves on its text: 16 random bits of its id are all that the protocol carries. */
    public static int mark(UUID attempt) {
        return (int) (attempt.getLeastSignificantBits() & MARK);
    }

    /** The same as it stands at the end of the attempt's id. */
    public static String reference(int mark) {
        return "%04x".formatted(mark & MARK);
    }

    @Override
    public String toString() {
        return "TextReceipt[" + providerId + " " + status + "]";
    }
}
