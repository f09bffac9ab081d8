package org.throughline.communication;

import java.util.Map;

/**
 * A text message as its provider told of it; the raw bytes of such a contact are this as JSON. Prints masked.
 *
 * @param id what the provider calls it
 * @param from the number it came from, as the provider writes it
 * @param to the practice's number
 * @param media how many pictures or files came along
 * @param fields everything the provider said, word for word
 */
public record TextContact(String id, String from, String to, String text, int media, Map<String, String> fields) {

    /** In the fields: which parts of a longer text did not come. */
    public static final String PARTS_MISSING = "parts_missing";

    public TextContact {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "TextContact[masked]";
    }
}
