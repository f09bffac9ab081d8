package org.throughline.communication.text;

/** A message was not taken, or it is uncertain whether it was. Carries the provider's code, never its words. */
public final class TextRefused extends RuntimeException {

    /** What may be done next. */
    public enum Outcome {
        /** Certainly not sent; the same message will be refused again. */
        PERMANENT,
        /** Certainly not sent; later it may be taken. */
        TEMPORARY,
        /** The connection ended before the answer: never send again without a look. */
        UNCERTAIN
    }

    private static final int SERVER_ERROR = 500;
    private static final int AWAY = 503;

    private final Outcome outcome;
    private final int code;

    public TextRefused(Outcome outcome, int code) {
        super(outcome + " " + code);
        this.outcome = outcome;
        this.code = code;
    }

    /** What a status means that complains of nothing in the message: only some trouble of the server leaves it open. */
    public static TextRefused notForItsWords(int status) {
        var mayHaveTaken = status >= SERVER_ERROR && status != AWAY;
        return new TextRefused(mayHaveTaken ? Outcome.UNCERTAIN : Outcome.TEMPORARY, status);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The provider's code for the trouble, or the HTTP status; 0 without an answer. */
    public int code() {
        return code;
    }
}
