package org.throughline.communication.mail;

/**
 * A mail's text, readable and without markup: what its author wrote now, what it quotes or forwards, and whether the rest was
 * cut off. Prints masked.
 */
public record MailText(String written, String quoted, boolean truncated) {

    static final MailText EMPTY = new MailText("", "", false);

    boolean isBlank() {
        return written.isBlank() && quoted.isBlank();
    }

    /** Both parts, for whoever must look at every word. */
    public String whole() {
        return (written + "\n" + quoted).strip();
    }

    @Override
    public String toString() {
        return "MailText[masked]";
    }
}
