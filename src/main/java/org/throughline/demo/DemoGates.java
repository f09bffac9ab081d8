package org.throughline.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gate.LaneDoor;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.Versions;

/** The lanes of the demo are open because their gates are green: the manager stands for the words, the Spanish is signed off. */
@Service
@Profile("demo")
class DemoGates {

    private final LaneDoor door;
    private final Playbook playbook;
    private final Versions versions;
    private final ReviewDesk reviews;
    private final Authorization authorization;

    DemoGates(LaneDoor door, Playbook playbook, Versions versions, ReviewDesk reviews, Authorization authorization) {
        this.door = door;
        this.playbook = playbook;
        this.versions = versions;
        this.reviews = reviews;
        this.authorization = authorization;
    }

    @Transactional
    void open(PersonId manager, PersonId bilingual, List<LaneCode> lanes) {
        var opens = authorization.of(manager).orElseThrow();
        var reads = authorization.of(bilingual).orElseThrow();
        for (var lane : lanes) {
            door.adopt(opens, lane);
            playbook.moments().stream()
                    .filter(moment -> moment.lane().equals(lane))
                    .forEach(moment -> sign(reads, moment.code()));
            door.open(opens, lane);
        }
    }

    private void sign(Access reads, MomentCode moment) {
        var inForce = versions.of(moment).inForce().orElseThrow();
        reviews.signSpanish(reads, new ReviewDesk.Seen(moment, inForce.number(), inForce.revision()));
    }
}
