package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reply that is being written: four parts, the promise in the last one, and what the checks say about it. */
public record ReplyView(
        Addresses addresses,
        long version,
        Kind kind,
        Words words,
        List<Channel> channels,
        @Nullable Template template,
        List<Side> sides,
        List<Window> windows,
        List<Check> checks,
        String because,
        List<Answer> answers,
        @Nullable String fact,
        List<String> refusals) {

    /** Whether it goes out only for a reason. */
    public boolean asked() {
        return checks.stream().anyMatch(check -> check.state() == State.ASKED);
    }

    /** What the practice answers to everybody; {@code href} shows the reply with its words. */
    public record Answer(String id, String question, String href) {}

    /** Where it is sent, kept as a draft and checked, all by POST; {@code href} shows it again in another language. */
    public record Addresses(String href, String sendHref, String draftHref, String checkHref) {}

    /** An update has four parts and a promise, a final answer one text. */
    public enum Kind {
        UPDATE,
        FINAL_ANSWER
    }

    /** The words; a final answer uses {@code received} alone. */
    public record Words(String received, String checking, String needed, String next) {}

    /** A way to send; why it is limited or refused stands in {@code limit}. */
    public record Channel(
            String code,
            String icon,
            boolean chosen,
            boolean allowed,
            @Nullable String limit) {}

    /**
     * The approved wording it starts from.
     *
     * @param used the version whose words stand in the form; empty for own words
     * @param current the version in force
     * @param spoken whether the wording may be said in the chosen language (INV-14)
     */
    public record Template(String name, Optional<Integer> used, int current, boolean spoken) {

        /** Whether other words are in force than those in the form. */
        public boolean replaced() {
            return used.filter(version -> version != current).isPresent();
        }
    }

    /** A language it can be written in by this person. */
    public record Side(String code, boolean chosen, boolean allowed) {}

    /** A time that the practice can keep; {@code value} is what the form sends. */
    public record Window(String value, Instant until, boolean chosen) {}

    /** One check of the words; {@code text} says it in the reader's language. */
    public record Check(State state, String text) {}

    /** Passed, refused, sent only for a reason, or not known yet. */
    public enum State {
        PASSED,
        REFUSED,
        ASKED,
        OPEN
    }
}
