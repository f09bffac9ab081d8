package org.throughline.escalation.recovery.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case on one page. */
public record CaseView(
        Head head,
        Words words,
        List<Step> steps,
        List<Event> events,
        List<Owed> owed,
        List<Noted> notes,
        Say say,
        @Nullable String lesson,
        Hands hands) {

    /** Whose it is and where it lies. */
    public record Head(
            String reference,
            @Nullable String who,
            @Nullable String language,
            String reason,
            String lane,
            @Nullable String urgent,
            @Nullable String owner,
            Instant openedAt,
            Item item) {}

    /** The item it is about. */
    public record Item(String reference, String href, String threadHref) {}

    /** What the patient says; prints masked. */
    public record Words(@Nullable String own, @Nullable String wants, String harm, boolean harmed, boolean withheld) {

        @Override
        public String toString() {
            return "Words[masked]";
        }
    }

    /** A step of the case; {@code current} is the next one. */
    public record Step(
            String name,
            boolean done,
            boolean current,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Something that happened. */
    public record Event(
            String what,
            @Nullable String who,
            Instant at,
            @Nullable String words,
            boolean trouble) {}

    /** Something that was promised. */
    public record Owed(String what, Instant dueAt, boolean open, boolean broken) {}

    /** A note with its writer. */
    public record Noted(String reason, String action, String promise, String route, String by, Instant at) {}

    /** What may be said in both languages, where it comes from, and what is never said. */
    public record Say(String en, String es, boolean spanishFirst, String source, List<String> never) {}

    /** What the reader may do next; {@code next} is the name of the step's form, or says who does it. */
    public record Hands(
            String href,
            int version,
            String next,
            boolean change,
            boolean take,
            boolean open,
            List<Choice> people,
            LocalDate today) {}

    /** A choice of a list. */
    public record Choice(String value, String label) {}
}
