package org.throughline.access.sight;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.access.LanesOfThePractice;
import org.throughline.access.MinimumNecessary;
import org.throughline.access.SecondPerson;
import org.throughline.access.Sight;
import org.throughline.access.sight.LaneSights.Shown;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;

/** Says which lane sees how much of what: read by those who look after the practice, changed by those who grant its lanes. */
@Service
public class SightDesk {

    private final SightRepository sights;
    private final LanesOfThePractice lanes;
    private final AuditLog audit;
    private final Clock clock;

    SightDesk(SightRepository sights, LanesOfThePractice lanes, AuditLog audit, Clock clock) {
        this.sights = sights;
        this.lanes = lanes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be shown instead, and why. */
    public record Change(DataCategory category, Sight sight, String reason) {}

    /** Every lane of the practice with what is shown in it. */
    @Transactional(readOnly = true)
    public List<LaneSights> all(Access access) {
        access.requireOversight();
        var said = sights.all();
        return lanes.all().stream()
                .map(lane -> new LaneSights(lane, shown(lane, said.getOrDefault(lane, Map.of()))))
                .toList();
    }

    /** Shows more or less of one kind of data in the lane from the next request on. */
    @Transactional
    public void change(Access access, LaneCode lane, Change change) {
        SecondPerson.require(access);
        if (!lanes.all().contains(lane)) {
            throw new NotFound("no such lane here");
        }
        if (!change.sight().atLeast(change.category().least())) {
            throw RuleViolation.of("access.clinical-never-hidden");
        }
        var now = clock.instant();
        sights.put(lane, change, access.person(), now);
        record(access, lane, change, now);
    }

    private void record(Access access, LaneCode lane, Change change, Instant now) {
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(now, access.actor(), "sight.changed", practice)
                .because("%s %s %s"
                        .formatted(
                                lane.value(),
                                change.category().code(),
                                change.sight().code())));
    }

    private static Map<DataCategory, Shown> shown(LaneCode lane, Map<DataCategory, Shown> said) {
        var shown = new EnumMap<DataCategory, Shown>(DataCategory.class);
        MinimumNecessary.SHIPPED
                .in(lane)
                .forEach((category, sight) -> shown.put(category, new Shown(sight, Optional.empty())));
        shown.putAll(said);
        return shown;
    }
}
