package org.throughline.escalation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician needs to act: five lines and what to do with them. The assessment is theirs.
 *
 * @param who the patient's name and age, or that nobody knows yet
 */
public record PacketView(
        String href,
        int version,
        String reference,
        Person who,
        Found found,
        Said said,
        Stand stand,
        List<Act> quick,
        @Nullable String conversation) {

    /** Who it is about, and in which language they are spoken with. */
    public record Person(
            @Nullable String name,
            @Nullable Integer age,
            @Nullable String language,
            boolean interpreter) {}

    /** How it came. */
    public record Found(
            Instant at, @Nullable String moment, String words, String rules, String urgency, boolean emergency) {}

    /** The packet: own words, callback, what the patient was told by whom and when, and when they hear again. */
    public record Said(
            String ownWords,
            String callback,
            String told,
            @Nullable String by,
            @Nullable Instant raisedAt,
            @Nullable Instant hearsBy) {}

    /**
     * Where it stands.
     *
     * @param asked whose turn it is, in words
     */
    public record Stand(
            String state,
            String asked,
            @Nullable Instant until,
            @Nullable String holder,
            @Nullable Instant since,
            @Nullable String toTell) {}

    /** An answer in one key. */
    public record Act(String code, String label, String key) {}

    public boolean waits() {
        return stand.state().equals("raised") || stand.state().equals("delivered");
    }
}
