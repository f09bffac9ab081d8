package org.throughline.work.team;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page, so that the next page begins behind it whatever has changed before it. */
public record TeamCursor(boolean calm, Instant dueAt, UUID item) {

    private static final String BETWEEN = "_";

    /** A cursor from an address; anything else begins at the top. */
    public static Optional<TeamCursor> parse(String text) {
        var parts = text.split(BETWEEN, -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TeamCursor(parts[0].equals("calm"), Instant.parse(parts[1]), UUID.fromString(parts[2])));
        } catch (DateTimeException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, calm ? "calm" : "now", dueAt.toString(), item.toString());
    }
}
