package org.throughline.communication.mail.sending;

import java.util.OptionalInt;

/** A mail was not taken, or it is uncertain whether it was. Carries the server's reply code, never its words. */
public final class MailRefused extends RuntimeException {

    /** What may be done next. */
    public enum Outcome {
        /** Certainly not sent; the same mail will be refused again. */
        PERMANENT,
        /** Certainly not sent; later it may be taken. */
        TEMPORARY,
        /** The connection ended before the answer: never send again without a look. */
        UNCERTAIN
    }

    private final Outcome outcome;
    private final int replyCode;

    MailRefused(Outcome outcome, int replyCode) {
        super(outcome + (replyCode > 0 ? " " + replyCode : ""));
        this.outcome = outcome;
        this.replyCode = replyCode;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isCertainlyNotSent() {
        return outcome != Outcome.UNCERTAIN;
    }

    /** The SMTP reply code, if the server gave one. */
    public OptionalInt replyCode() {
        return replyCode > 0 ? OptionalInt.of(replyCode) : OptionalInt.empty();
    }
}
