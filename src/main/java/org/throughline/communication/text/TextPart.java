package org.throughline.communication.text;

import java.util.Map;
import java.util.UUID;

/**
 * What a provider brought over a standing connection: one part of what somebody wrote, or all of it. Prints masked.
 *
 * @param from the number it came from, as far as the provider says what kind of number it is in E.164
 * @param to the practice's number
 * @param media 1 for bytes that are no words
 * @param digest of all that makes it this part and no other
 * @param fields everything the provider said; bytes in hexadecimal
 */
public record TextPart(
        String from,
        String to,
        String words,
        int media,
        Place place,
        Brought brought,
        String digest,
        Map<String, String> fields) {

    public TextPart {
        fields = Map.copyOf(fields);
    }

    /**
     * Which part of which text of its sender.
     *
     * @param reference the sender's number for the text; begins anew after some hundred texts
     * @param number from 1
     */
    public record Place(int reference, int parts, int number) {

        /** A text of one part. */
        public static final Place WHOLE = new Place(0, 1, 1);

        public boolean isWhole() {
            return parts == 1;
        }
    }

    /** By which connection it came, and the how manieth it was there. */
    public record Brought(UUID connection, int sequence) {}

    @Override
    public String toString() {
        return "TextPart[" + place + "]";
    }
}
