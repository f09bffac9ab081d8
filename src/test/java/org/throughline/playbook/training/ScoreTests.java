package org.throughline.playbook.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.LaneCode;

/** Domain 2.6: ninety percent, and a hundred on the six hard stops. */
class ScoreTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Scenarios CASES = Scenarios.SHIPPED;

    @Test
    void passesWithEverythingRight() {
        var score = Score.of(answers(any -> true, any -> true), CASES);

        assertThat(score).isEqualTo(new Score(6, 6, 100));
        assertThat(score.passes(90)).isTrue();
    }

    @Test
    void oneBrokenHardStopFailsHoweverGoodTheRest() {
        var score = Score.of(answers(one -> one.hardStop() != HardStop.PROMISE_COVERAGE, any -> true), CASES);

        assertThat(score).isEqualTo(new Score(5, 6, 100));
        assertThat(score.passes(90)).isFalse();
    }

    @Test
    void oneHollowNoteIsForgivenAndTwoAreNot() {
        assertThat(Score.of(answers(any -> true, one -> !one.code().equals("stop_symptoms")), CASES)
                        .passes(90))
                .isTrue();
        assertThat(Score.of(
                                answers(
                                        any -> true,
                                        one -> !one.code().equals("stop_symptoms")
                                                && !one.code().equals("stop_clinical")),
                                CASES)
                        .passes(90))
                .isFalse();
    }

    @Test
    void oneWrongChoiceOfTheLaneIsForgivenAndTwoAreNot() {
        assertThat(Score.of(answers(one -> !one.code().equals("scheduling_time"), any -> true), CASES)
                        .passes(90))
                .isTrue();
        assertThat(Score.of(answers(one -> one.stop().isPresent(), any -> true), CASES)
                        .passes(90))
                .isFalse();
    }

    private static List<Marked> answers(Predicate<Scenario> choiceRight, Predicate<Scenario> noteSound) {
        var answers = new ArrayList<Marked>();
        for (var scenario : CASES.of(SCHEDULING)) {
            answers.add(new Marked(
                    scenario.code(),
                    new Given(Choice.DOCUMENT, "", ""),
                    choiceRight.test(scenario),
                    noteSound.test(scenario)));
        }
        return answers;
    }
}
