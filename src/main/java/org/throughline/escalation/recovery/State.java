package org.throughline.escalation.recovery;

/** How far a case has come (domain B10); the next step is the first that is missing. */
public enum State {
    OPENED,
    ACKNOWLEDGED,
    OWNED,
    ACTED,
    CONTACTED,
    CLOSED,
    LEARNED
}
