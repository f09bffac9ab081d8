package org.throughline.communication.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to one patient, top to bottom along one line, whatever the channel. */
public record ThreadView(List<Day> days, String emptyText) {

    /** All entries of one day, oldest first. */
    public record Day(Instant at, List<Entry> entries) {}

    /** Anything on the line. */
    public sealed interface Entry permits Message, Voicemail, Reply, Event {
        Instant at();
    }

    /** Something written by a patient. */
    public record Message(
            String id, Instant at, String channel, Words words, List<Attachment> attachments, Set<Chip> chips)
            implements Entry {}

    /** Something spoken by a patient; the transcript may be missing, {@code peaks} are numbers from 0 to 1. */
    public record Voicemail(
            String id,
            Instant at,
            Duration length,
            String audioHref,
            @Nullable String peaks,
            @Nullable Words transcript,
            Set<Chip> chips)
            implements Entry {}

    /**
     * Something that the practice sent, with what became of it, why if it did not arrive, and what it promised.
     *
     * @param told who got it for the patient
     */
    public record Reply(
            String id,
            Instant at,
            String author,
            @Nullable String told,
            String channel,
            Delivery delivery,
            @Nullable String trouble,
            Words words,
            List<Attachment> attachments,
            @Nullable Promise promise)
            implements Entry {}

    /** Something that happened: who in bold, what after it. */
    public record Event(Instant at, Tone tone, String who, String what) implements Entry {}

    /** A text in pieces, so that flagged wording can be shown in place; its language if known. */
    public record Words(@Nullable String language, List<Piece> pieces) {}

    /** A piece of text; if flagged, the reason in the reader's language. */
    public record Piece(String text, @Nullable String flag) {}

    /** A file that came with a message; without an address it is kept but not opened. */
    public record Attachment(
            String name, String size, @Nullable String href) {}

    /** A promise made in a reply. */
    public record Promise(Instant until, String owner, PromiseState state) {}

    /** Whether a promise is open, kept or broken. */
    public enum PromiseState {
        OPEN,
        KEPT,
        BROKEN
    }

    /** What became of a reply; its label is the text {@code communication.delivery.<code>}. */
    public enum Delivery {
        WAITING,
        SENT,
        DELIVERED,
        READ,
        FAILED
    }

    /** What kind of message it is beside its words; its label is the text {@code communication.chip.<code>}. */
    public enum Chip {
        BOUNCE,
        AUTO_REPLY,
        SHORTENED,
        UNREADABLE,
        NO_TRANSCRIPT,
        MACHINE_TRANSCRIPT
    }

    /** What an event is about. */
    public enum Tone {
        PLAIN,
        CLINICAL,
        BROKEN,
        KEPT
    }
}
