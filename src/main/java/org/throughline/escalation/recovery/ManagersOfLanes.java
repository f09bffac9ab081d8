package org.throughline.escalation.recovery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;

/** The manager who answers for what went wrong in a lane: its lead if that is one, else the practice's. */
@Component
class ManagersOfLanes {

    private final Lanes lanes;
    private final People people;

    ManagersOfLanes(Lanes lanes, People people) {
        this.lanes = lanes;
        this.people = people;
    }

    Optional<PersonId> of(LaneCode lane) {
        return lanes.find(lane)
                .flatMap(Lane::lead)
                .filter(this::manages)
                .or(() -> people.all().stream()
                        .filter(ManagersOfLanes::isManager)
                        .map(Colleague::id)
                        .findFirst());
    }

    boolean manages(PersonId person) {
        return people.find(person).filter(ManagersOfLanes::isManager).isPresent();
    }

    private static boolean isManager(Colleague colleague) {
        return colleague.active() && colleague.role() == Role.MANAGER;
    }
}
