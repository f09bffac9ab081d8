package org.throughline.screening;

import java.util.List;

/**
 * What is known of a reply beside its words.
 *
 * @param addressees whom it may greet by name: the patient, and who speaks for the patient; empty if not known
 * @param strangers people it must not name, for instance whose items were open just before
 * @param otherPractices practices it must not name
 * @param callPromised whether a promise that a clinician calls is recorded with it
 */
public record ReplyFacts(
        List<String> addressees, List<String> strangers, List<String> otherPractices, boolean callPromised) {

    /** Nothing is known: only what the words say by themselves can be found. */
    public static final ReplyFacts NONE = new ReplyFacts(List.of(), List.of(), List.of(), false);

    public ReplyFacts {
        addressees = List.copyOf(addressees);
        strangers = List.copyOf(strangers);
        otherPractices = List.copyOf(otherPractices);
    }

    /** Names nobody, for it may come near a log. */
    @Override
    public String toString() {
        return "ReplyFacts[" + addressees.size() + " addressees, callPromised=" + callPromised + "]";
    }
}
