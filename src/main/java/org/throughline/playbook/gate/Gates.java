package org.throughline.playbook.gate;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Training;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.training.Scenarios;

/** Every lane's gate, from what is in force, who is trained, and who works here. */
@Component
class Gates {

    private final Lanes lanes;
    private final Playbook playbook;
    private final Training training;
    private final People people;

    Gates(Lanes lanes, Playbook playbook, Training training, People people) {
        this.lanes = lanes;
        this.playbook = playbook;
        this.training = training;
        this.people = people;
    }

    /** The lines of each lane, in the order of their codes. */
    @Transactional(readOnly = true)
    public Map<Lane, List<GateLine>> all() {
        var ready = training.ready();
        var here = people.all().stream().filter(Colleague::active).toList();
        var spanish =
                here.stream().anyMatch(one -> people.assessedLanguages(one.id()).contains(Language.SPANISH));
        var gates = new java.util.LinkedHashMap<Lane, List<GateLine>>();
        for (var lane : lanes.all()) {
            var led = here.stream()
                    .map(Colleague::id)
                    .anyMatch(lane.lead().stream().toList()::contains);
            gates.put(
                    lane,
                    GateRules.lines(new LaneFacts(
                            momentsOf(lane.code()),
                            led,
                            casesOf(lane.code()),
                            ready.getOrDefault(lane.code(), 0),
                            spanish)));
        }
        return gates;
    }

    List<InForce> momentsOf(LaneCode lane) {
        return playbook.moments().stream()
                .filter(moment -> moment.lane().equals(lane))
                .map(moment -> playbook.inForce(moment.code()))
                .toList();
    }

    private static int casesOf(LaneCode lane) {
        return Math.toIntExact(Scenarios.SHIPPED.of(lane).stream()
                .filter(scenario -> scenario.stop().isEmpty())
                .count());
    }
}
