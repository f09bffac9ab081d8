package org.throughline.playbook;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.access.LanesOfThePractice;
import org.throughline.kernel.LaneCode;

/** Tells access which lanes there are to grant. */
@Component
class GrantableLanes implements LanesOfThePractice {

    private final Lanes lanes;

    GrantableLanes(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public List<LaneCode> all() {
        return lanes.all().stream().map(Lane::code).toList();
    }
}
