package org.throughline.playbook.training;

import java.util.List;

/**
 * What a rehearsal came to: every hard stop has to be kept; of the rest, the lane's choices and all notes, a share.
 *
 * @param stopsKept how many of the hard stops were kept, of {@code stops}
 * @param percent of the rest
 */
public record Score(int stopsKept, int stops, int percent) {

    private static final int ALL = 100;

    static Score of(List<Marked> answers, Scenarios scenarios) {
        int stops = 0;
        int kept = 0;
        int points = 0;
        int reached = 0;
        for (var answer : answers) {
            var isStop =
                    scenarios.find(answer.scenario()).flatMap(Scenario::stop).isPresent();
            if (isStop) {
                stops++;
                kept += answer.choiceRight() ? 1 : 0;
            } else {
                points++;
                reached += answer.choiceRight() ? 1 : 0;
            }
            points++;
            reached += answer.noteSound() ? 1 : 0;
        }
        return new Score(kept, stops, points == 0 ? ALL : reached * ALL / points);
    }

    boolean passes(int passPercent) {
        return stopsKept == stops && percent >= passPercent;
    }
}
