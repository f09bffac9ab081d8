package org.throughline.access.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Colleague;
import org.throughline.kernel.LaneCode;

/**
 * One person of the practice as those see her who look after it.
 *
 * @param languages those she may write freely in
 * @param lanes those that can be granted
 * @param mayChange whether the one who looks is the manager and somebody else
 * @param mayAsk whether the one who looks may ask for lanes for the person
 */
public record PersonView(
        Colleague colleague,
        List<String> languages,
        List<String> unassessed,
        List<GrantRow> grants,
        List<LaneCode> lanes,
        @Nullable Instant agreedAt,
        boolean mayChange,
        boolean mayAsk,
        boolean passwordGiven) {

    public String href() {
        return "/people/" + colleague.id();
    }
}
