package org.throughline.work.web;

import java.util.List;

/** The note that ends a step: the six fields every note has, those of its moment, how it ended, and what the next person could not act on. */
public record NoteView(
        Addresses addresses,
        long version,
        List<Field> fields,
        List<Field> momentFields,
        String momentName,
        List<Choice> escalationStates,
        List<Choice> closeCodes,
        List<Hollow> hollow) {

    /** Whether it is said how it ends; otherwise the person says it. */
    public boolean endingChosen() {
        return closeCodes.stream().anyMatch(Choice::chosen);
    }

    /** Where it is saved, kept as a draft and checked, all by POST, and the reply it came from. */
    public record Addresses(String saveHref, String draftHref, String checkHref, String backHref) {}

    /** One field; the hint says what belongs there. */
    public record Field(String code, String label, String value, String hint) {}

    /** One choice of a list. */
    public record Choice(String code, String label, boolean chosen) {}

    /** A field that says nothing yet, why, and how it could be said about this very item; the words only if they are facts. */
    public record Hollow(String code, String label, String why, String example, boolean fact) {}
}
