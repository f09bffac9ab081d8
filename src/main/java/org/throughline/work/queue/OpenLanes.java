package org.throughline.work.queue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Authorization;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.practice.BusinessHours;

/** The lanes of the practice as far as somebody may work in them. */
@Component
public class OpenLanes {

    private final Lanes lanes;
    private final Authorization authorization;
    private final BusinessHours hours;

    OpenLanes(Lanes lanes, Authorization authorization, BusinessHours hours) {
        this.lanes = lanes;
        this.authorization = authorization;
        this.hours = hours;
    }

    /**
     * The open lanes that are granted for the action, in the order of their codes. Whoever works in every lane also answers for
     * what lies in those that are not open.
     */
    public Set<LaneCode> openTo(Access access, Action action) {
        return (access.everyLane() ? lanes.all() : lanes.open())
                .stream()
                        .map(Lane::code)
                        .filter(code -> access.may(action, code))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean mayWorkIn(PersonId person, LaneCode lane) {
        return authorization
                .of(person)
                .filter(access -> access.may(Action.CHANGE, lane))
                .isPresent();
    }

    void requireKnown(LaneCode lane) {
        if (lanes.all().stream().noneMatch(known -> known.code().equals(lane))) {
            throw new NotFound("no lane " + lane);
        }
    }

    Instant endOfBusinessDay(PracticeId practice, Instant now) {
        return hours.of(practice).endOfBusinessDay(now);
    }
}
