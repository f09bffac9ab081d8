package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.Reply;

/**
 * The reply that is being written: four parts, the promise in the last one, and what the checks say about it.
 *
 * @param receivers who may get it; nobody is asked where only the patient may
 */
public record ReplyView(
        Addresses addresses,
        long version,
        Kind kind,
        Words words,
        Ways ways,
        @Nullable Template template,
        List<Side> sides,
        List<Window> windows,
        List<Check> checks,
        String because,
        List<Answer> answers,
        @Nullable String fact,
        List<String> known,
        List<Receiver> receivers) {

    /** Whether it goes out only for a reason. */
    public boolean asked() {
        return checks.stream().anyMatch(check -> check.state() == State.ASKED);
    }

    /** What the practice answers to everybody; {@code href} shows the reply with its words. */
    public record Answer(String id, String question, String href) {}

    /** Where it is sent, kept as a draft and checked, all by POST; {@code href} shows it again in another language, {@code callHref} the sheet of a call. */
    public record Addresses(String href, String sendHref, String draftHref, String checkHref, String callHref) {}

    /** An update has four parts and a promise, a final answer one text. */
    public enum Kind {
        UPDATE,
        FINAL_ANSWER
    }

    /** The words; a final answer uses {@code received} alone. */
    public record Words(String received, String checking, String needed, String next) {}

    /**
     * By what it can leave.
     *
     * @param limits what the writer can mind now: a better time or way, a consent that was never asked for
     * @param closed the other channels with their reasons, for whoever wants to know
     * @param refusals why nothing can leave at all
     */
    public record Ways(List<Channel> open, List<String> limits, List<Closed> closed, List<String> refusals) {

        /** The next channel that can be chosen by its key; none where there is one only. */
        public @Nullable Channel other() {
            return open.stream()
                    .filter(channel -> !channel.chosen())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A way to send, and where it would go. */
    public record Channel(
            String code,
            String icon,
            boolean chosen,
            @Nullable String to) {}

    /** Somebody who may get it; {@code value} is what the form sends, blank for the patient. */
    public record Receiver(String value, String words, boolean chosen) {}

    /** A channel that is closed, and why; {@code code} names the message of its name. */
    public record Closed(String code, String why) {}

    /**
     * The approved wording it starts from.
     *
     * @param used whose words stand in the form; empty for own words
     * @param current what is in force for the item; empty where no entry of the playbook fits
     * @param spoken whether the wording may be said in the chosen language (INV-14)
     */
    public record Template(
            String name, Optional<Reply.Template> used, Optional<Reply.Template> current, boolean spoken) {

        /** Whether other words are in force than those in the form. */
        public boolean replaced() {
            return used.isPresent() && !used.equals(current);
        }

        /** Whether the words in the form were written for another matter than the item is about now. */
        public boolean ofAnother() {
            return replaced() && !used.map(Reply.Template::code).equals(current.map(Reply.Template::code));
        }

        /** The version of the words in the form. */
        public int version() {
            return used.or(() -> current).map(Reply.Template::version).orElse(0);
        }

        /** The version that a form would start from now. */
        public int versionNow() {
            return current.map(Reply.Template::version).orElse(0);
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
