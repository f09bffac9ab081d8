package org.throughline.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Authorization;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.training.Given;
import org.throughline.playbook.training.RehearsalDesk;

/** The people of the demo have rehearsed their lanes, as everybody has to. */
@Service
@Profile("demo")
class DemoTraining {

    private static final String ACTION =
            "Took the words down and said that they came in on Monday and are being checked.";
    private static final String NEXT = "Kim Brandt, the nurse, has it since 9:40 and calls on Tuesday by noon.";

    private final RehearsalDesk rehearsals;
    private final Authorization authorization;

    DemoTraining(RehearsalDesk rehearsals, Authorization authorization) {
        this.rehearsals = rehearsals;
        this.authorization = authorization;
    }

    @Transactional
    void pass(PersonId person, LaneCode lane) {
        var access = authorization.of(person).orElseThrow();
        var run = rehearsals.find(access, rehearsals.begin(access, lane));
        while (run.rehearsal().ended().isEmpty()) {
            var best = run.next().orElseThrow().right().getFirst();
            run = rehearsals.answer(access, run.rehearsal().id(), run.answers().size(), new Given(best, ACTION, NEXT));
        }
        if (!run.rehearsal().passed()) {
            throw new IllegalStateException("the demo's people do not pass the training of " + lane);
        }
    }
}
