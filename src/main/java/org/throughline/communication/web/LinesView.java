package org.throughline.communication.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The practice's number, by which ways it is reached and left, and what holds for texts without a person. Prints masked.
 *
 * @param number empty while the practice has none
 * @param pausedAt since when no text leaves
 * @param tested what the provider calls the text that was sent as a test, in the answer to the request that sent it
 */
public record LinesView(
        @Nullable String number,
        List<Line> lines,
        Hours hours,
        @Nullable Instant pausedAt,
        Waiting waiting,
        @Nullable String tested) {

    /**
     * One channel of the number.
     *
     * @param channel {@code texts} or {@code calls}
     * @param way {@code rest}, {@code smpp} or {@code none}
     * @param open whether the other side has let us in, where it is asked once and for all
     * @param account who we are at the provider
     * @param addresses where the provider calls
     */
    public record Line(
            String channel,
            String way,
            boolean open,
            @Nullable String account,
            List<String> addresses,
            @Nullable Instant lastIn,
            @Nullable Instant lastOut,
            @Nullable Checked checked) {}

    /** Until when the provider's own list was compared with ours, and how much was missing then. */
    public record Checked(Instant to, int missing) {}

    /** When and how often texts leave without a person. */
    public record Hours(String from, String until, int mostADay, int mostAWeek) {}

    /**
     * What waits on this machine.
     *
     * @param aside what an operator has to look at
     */
    public record Waiting(int calls, @Nullable Instant since, int aside) {}

    @Override
    public String toString() {
        return "LinesView[masked]";
    }
}
