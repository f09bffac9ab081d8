package org.throughline.screening;

/** How high the words of a text raise it, lowest first, so that comparing finds the higher one. */
public enum Tier {
    /** No listed words were found; it says nothing about what the text means. */
    NONE,
    /** A symptom, a medicine, a result: for the care team, not for the assistant. */
    CLINICAL,
    /** For the clinical team within the day. */
    SAME_DAY,
    /** Possibly one for 911; never queued. */
    EMERGENCY;

    /** The higher of the two: a tier is raised, never lowered (INV-23). */
    public Tier raisedTo(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
