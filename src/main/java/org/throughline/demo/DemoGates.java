package org.throughline.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Authorization;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.gate.LaneDoor;

/** The lanes of the demo are open because their gates are green: the manager stands for the words, and people are ready. */
@Service
@Profile("demo")
class DemoGates {

    private final LaneDoor door;
    private final Authorization authorization;

    DemoGates(LaneDoor door, Authorization authorization) {
        this.door = door;
        this.authorization = authorization;
    }

    @Transactional
    void open(PersonId manager, List<LaneCode> lanes) {
        var access = authorization.of(manager).orElseThrow();
        for (var lane : lanes) {
            door.adopt(access, lane);
            door.open(access, lane);
        }
    }
}
