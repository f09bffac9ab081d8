package org.throughline.playbook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The five things of a moment beside the conversation: question, what to verify, what to say, the note, when to escalate.
 *
 * @param href where the moment stands in the playbook
 */
public record CardView(
        String name,
        @Nullable String href,
        String version,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        String question,
        @Nullable Cues cues,
        List<Step> verify,
        List<Status> statuses,
        String noteCarries,
        List<String> escalate,
        List<Act> acts) {

    /** For a call: what to ask, to say and to promise, in the language of the call; cues, no lines to read out. */
    public record Cues(String language, String ask, String say, String promise) {}

    /** Something to verify; ticking posts to {@code href}, without one it is only shown. */
    public record Step(
            String text,
            boolean done,
            @Nullable String href,
            @Nullable Done by) {}

    /** Who ticked a step, when, and whether it applies at all. */
    public record Done(String who, Instant at, boolean applies) {}

    /** A state the matter can be in; one of them is said. */
    public record Status(String icon, String text, boolean current) {}

    /** Something to do; its label is the text {@code playbook.act.<code>}. */
    public record Act(String code, String key, String href) {}
}
