package org.throughline.escalation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The care team's page: what to act on now, what comes with the next batch, what is in the own hands, and who was told what.
 */
public record EscalationsView(
        List<PacketView> now,
        List<PacketView> batch,
        List<PacketView> mine,
        List<PacketView> others,
        List<ClosedLine> closed,
        Reader reader) {

    /**
     * Who looks, and what they may do.
     *
     * @param quietUntil until when the reader is with patients; empty when they are not
     * @param batchAt when what can wait comes
     */
    public record Reader(
            boolean clinical,
            boolean manager,
            @Nullable Instant quietUntil,
            @Nullable Instant batchAt,
            int heldBack,
            List<Choice> clinicians) {}

    /** A person who can be named. */
    public record Choice(String id, String name) {}

    /** What was told to whom, by whom, and when. */
    public record ClosedLine(
            String reference, @Nullable String patient, String answer, String toldBy, String how, Instant at) {}

    public int waiting() {
        return now.size() + batch.size();
    }
}
