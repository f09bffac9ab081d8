package org.throughline.escalation.ladder;

import org.springframework.stereotype.Component;
import org.throughline.access.People;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.BusinessHours;

/** Reads the ladder of the bound practice as it stands now. */
@Component
public class Ladders {

    private final LadderRules rules;
    private final People people;
    private final BusinessHours hours;

    Ladders(LadderRules rules, People people, BusinessHours hours) {
        this.rules = rules;
        this.people = people;
        this.hours = hours;
    }

    public Ladder of(PracticeId practice) {
        return new Ladder(rules.all(), people.all(), hours.of(practice));
    }
}
