package org.throughline.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.access.grant.NewGrant;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** A lane, what may be done in it, its days, and why. */
record GrantForm(
        @NotBlank String lane,
        @Nullable Set<Action> actions,
        @Nullable Set<DataCategory> withheld,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate firstDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate lastDay,

        @NotBlank @Size(max = 200) String reason) {

    /** Days are the practice's own; the grant ends with the last one. */
    NewGrant to(PersonId person, ZoneId zone) {
        var from =
                Optional.ofNullable(firstDay).map(day -> day.atStartOfDay(zone).toInstant());
        var until = Optional.ofNullable(lastDay)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        return new NewGrant(
                person,
                new LaneCode(lane),
                actions == null ? Set.of() : actions,
                withheld == null ? Set.of() : withheld,
                new NewGrant.Days(from, until),
                reason.strip());
    }
}
