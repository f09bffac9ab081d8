package org.throughline.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.DataCategory;
import org.throughline.access.Sight;
import org.throughline.kernel.LaneCode;

/** Who sees what: one row for each lane, one cell for each kind of data, as an auditor reads it. */
public record SightsView(List<DataCategory> kinds, List<Row> rows) {

    /** What the people of a lane see. */
    public record Row(LaneCode lane, List<Cell> cells, boolean mayChange) {

        public String href() {
            return "/sights/" + lane.value();
        }
    }

    /** How much of one kind; who said so, when and why, where it is not what the product ships. */
    public record Cell(
            DataCategory kind,
            Sight sight,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {

        /** What can be chosen for it. */
        public List<Sight> choices() {
            return Arrays.stream(Sight.values())
                    .filter(choice -> choice.atLeast(kind.least()))
                    .toList();
        }
    }
}
