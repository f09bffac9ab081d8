package org.throughline.screening;

/** The fields every note has. */
public enum NoteField {
    REQUEST,
    VERIFIED,
    ACTION,
    PROMISED,
    ATTEMPT,
    ESCALATION
}
