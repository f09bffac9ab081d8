package org.throughline.communication.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file in a mail. The name is cleaned and for people only, never a path; the type is what the content says. One over
 * the limit is kept but not opened. Prints masked.
 */
public record MailAttachment(
        String fileName,
        String declaredType,
        String type,
        Kind kind,
        long size,
        String sha256,
        boolean inline,
        boolean opened,
        Content content) {

    /** How the product can show it. */
    public enum Kind {
        AUDIO,
        IMAGE,
        PDF,
        TEXT,
        OTHER
    }

    /** The decoded bytes, read again from the raw message each time. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    @Override
    public String toString() {
        return "MailAttachment[" + type + ", " + size + " bytes]";
    }
}
