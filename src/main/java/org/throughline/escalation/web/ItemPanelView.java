package org.throughline.escalation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The escalation beside a work item: what the assistant has to do, what happened, and what may be said.
 *
 * @param state none, or the state of the newest one
 * @param script what to say now, in an emergency only
 */
public record ItemPanelView(
        String item,
        String state,
        @Nullable Open open,
        Form form,
        @Nullable Script script,
        List<Line> lines,
        boolean mayRaise) {

    /** The newest one that is not closed. */
    public record Open(
            String id,
            int version,
            @Nullable Instant until,
            @Nullable String returned,
            @Nullable String toTell,
            @Nullable String answeredBy) {}

    /** The three fields, with what is known in them. */
    public record Form(String ownWords, String callback, String told) {}

    /** The fixed words of the playbook in both languages, and whom to ring. */
    public record Script(String english, String spanish, boolean spanishFirst, boolean poison, List<Ring> ring) {}

    /** Whom to ring, and how. */
    public record Ring(String who, String phone) {}

    /** One thing that happened to it. */
    public record Line(Instant at, String text) {}
}
