package org.throughline.communication;

import java.util.List;
import java.util.UUID;

/**
 * What a patient sent from the page that a link of ours opened; the raw bytes of such a contact are this as JSON. The link is
 * bound to the conversation, so it joins that one. Prints masked.
 *
 * @param lane who gets it when nothing of the conversation is open any more
 * @param language in which the page was read
 * @param files what came along, stored in the same transaction
 */
public record PortalContact(UUID issue, String lane, String language, Wish wish, String text, List<File> files) {

    /** Why a person must look: the patient asks to speak with one (INV-45). */
    public static final String ASKS_PERSON = "asks-person";

    /** Why a person must look: the patient asks to be called at a time of their own. */
    public static final String ASKS_CALL = "asks-call";

    /** What the patient wants with it. */
    public enum Wish {
        ANSWER,
        DOCUMENT,
        CALL,
        PERSON
    }

    /** A file that was checked and stored; the name is ours. */
    public record File(UUID stored, String name, String mediaType, long size) {}

    public PortalContact {
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "PortalContact[" + wish + " masked]";
    }
}
