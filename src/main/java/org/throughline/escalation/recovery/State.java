package org.throughline.escalation.recovery;

/** How far a case has come (domain B10); the next step is the first that is missing. */
public enum State {
    OPENED,
    ACKNOWLEDGED,
    OWNED,
    ACTED,
    CONTACTED,
    CLOSED,
    LEARNED;

    /** What comes after it; nothing comes after the last. */
    public State next() {
        return switch (this) {
            case OPENED -> ACKNOWLEDGED;
            case ACKNOWLEDGED -> OWNED;
            case OWNED -> ACTED;
            case ACTED -> CONTACTED;
            case CONTACTED -> CLOSED;
            case CLOSED, LEARNED -> LEARNED;
        };
    }
}
