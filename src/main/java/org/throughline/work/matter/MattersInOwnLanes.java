package org.throughline.work.matter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientMatters;
import org.throughline.patient.WhyOpened;
import org.throughline.work.item.WorkItem;

/** INV-31: an open item in the person's lanes brings the patient to them, and for 72 hours after it is closed. */
@Component
class MattersInOwnLanes implements PatientMatters {

    private static final Duration TAIL = Duration.ofDays(3);

    private final PatientItems items;
    private final Clock clock;

    MattersInOwnLanes(PatientItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public Optional<WhyOpened> bringing(Access access, PatientId patient) {
        var tailBegins = clock.instant().minus(TAIL);
        return items.of(patient).stream()
                .filter(item -> access.may(Action.SEE, item.lane()))
                .filter(item -> isRecent(item, tailBegins))
                .findFirst()
                .map(item -> WhyOpened.forThe(item.id().reference(), item.lane()));
    }

    private static boolean isRecent(WorkItem item, Instant tailBegins) {
        return item.standing()
                .closing()
                .map(closing -> closing.at().isAfter(tailBegins))
                .orElse(true);
    }
}
