package org.throughline.screening;

/**
 * A field of a note that says nothing the next person can act on.
 *
 * @param words the hollow words, as they stand there
 */
public record NoteFinding(NoteField field, Lack lack, String words) {

    /** What the field leaves out. */
    public enum Lack {
        /** Says nothing at all: "see above", "ok". */
        SUBSTANCE,
        /** Says that something was done, and not what came of it: "called patient", "handled". */
        RESULT,
        /** Says that somebody will hear, and not when: "will follow up". */
        WHEN,
        /** Says that it was passed on, and not to whom: "escalated". */
        RECEIVER
    }

    /** Names the field and what it lacks, never a word of the note. */
    @Override
    public String toString() {
        return "NoteFinding[" + field + " lacks " + lack + "]";
    }
}
