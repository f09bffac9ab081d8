package org.throughline.escalation.course;

import org.throughline.kernel.RuleViolation;

/**
 * What the clinician is told, in SBAR order: the patient's own words, where to call back, what the patient was told. There is
 * no field for an assessment: that is the clinician's. Prints masked.
 */
public record Packet(String ownWords, String callback, String toldPatient) {

    /** Nobody has written one yet. */
    static final Packet EMPTY = new Packet("", "", "");

    public Packet {
        ownWords = ownWords.strip();
        callback = callback.strip();
        toldPatient = toldPatient.strip();
    }

    /** What a person told the patient; blank while only the product has answered, which stands here as a code. */
    public String toldByPerson() {
        return toldPatient.startsWith("escalation.") ? "" : toldPatient;
    }

    /** Refuses the first field that is blank, by its name. */
    public void requireWhole() {
        require(ownWords, "own-words");
        require(callback, "callback");
        require(toldPatient, "told");
    }

    private static void require(String words, String field) {
        if (words.isEmpty()) {
            throw RuleViolation.of("escalation.field-missing." + field);
        }
    }

    @Override
    public String toString() {
        return "Packet[masked]";
    }
}
