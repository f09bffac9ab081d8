package org.throughline.access.sight;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.DataCategory;
import org.throughline.access.Sight;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** How much of every kind of data is shown in a lane. */
public record LaneSights(LaneCode lane, Map<DataCategory, Shown> shown) {

    public Shown of(DataCategory category) {
        return shown.getOrDefault(category, new Shown(Sight.NOTHING, Optional.empty()));
    }

    /** How much, and who said so if it is not what the product ships. */
    public record Shown(Sight sight, Optional<Changed> changed) {}

    /** Who said so instead of what is shipped, when and why. */
    public record Changed(PersonId by, Instant at, String reason) {}
}
