package org.throughline.communication.fax.sending;

/** A fax was not taken, or it is uncertain whether it was. Carries the provider's status, never its words. */
public final class FaxRefused extends RuntimeException {

    /** What may be done next. */
    public enum Outcome {
        /** Certainly not taken; the same fax will be refused again. */
        PERMANENT,
        /** Certainly not taken; later it may be. */
        TEMPORARY,
        /** The connection ended before the answer: never send again without a look. */
        UNCERTAIN
    }

    private final Outcome outcome;
    private final int status;

    public FaxRefused(Outcome outcome, int status) {
        super(outcome + " " + status);
        this.outcome = outcome;
        this.status = status;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The HTTP status; 0 without an answer. */
    public int status() {
        return status;
    }
}
