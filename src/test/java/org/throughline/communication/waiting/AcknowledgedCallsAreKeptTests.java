package org.throughline.communication.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;

/** R2: a call that was acknowledged while the database was away is in a queue exactly once. */
class AcknowledgedCallsAreKeptTests {

    private static final int TEXTS = Limits.rounds(600);
    private static final int FEW = 200;

    private final FaultHouse house = FaultHouse.shared();

    @Test
    void keepsEachCallOnceWhileTheDatabaseIsKilled() {
        var verdict = holds(faults -> faults.killTheDatabase(TEXTS, 3));

        assertThat(verdict.waited()).isPositive();
        assertThat(verdict.refused()).isZero();
    }

    @Test
    void keepsEachCallOnceWhenTheApplicationIsKilledWhileItTakesIn() {
        holds(faults -> faults.killTheApplicationWhileItTakesIn(FEW, SpoolProcess.Habit.AFTER_THE_COMMIT));
    }

    @Test
    void answers503WhenTheSpoolIsFullAndLosesNothing() {
        var verdict = holds(faults -> faults.killTheDatabase(FEW, 1, 2_000));

        assertThat(verdict.refused()).isPositive();
    }

    @Test
    void findsAnAcknowledgementOfWhatIsKeptNowhere() {
        assertThat(run(faults -> faults.acknowledgeWithoutKeeping(FEW)).lost()).isPositive();
    }

    @Test
    void findsAFileThatGoesBeforeTheCommit() {
        var verdict = run(faults -> faults.killTheApplicationWhileItTakesIn(FEW, SpoolProcess.Habit.BEFORE_ANYTHING));

        assertThat(verdict.lost()).isPositive();
    }

    private SpoolVerdict holds(Function<SpoolFaults, SpoolVerdict> scenario) {
        var verdict = run(scenario);
        assertThat(verdict.broken()).as(verdict.line()).isZero();
        return verdict;
    }

    private SpoolVerdict run(Function<SpoolFaults, SpoolVerdict> scenario) {
        try (var faults = new SpoolFaults(house, Limits.seed())) {
            var verdict = scenario.apply(faults);
            Limits.say(verdict.line());
            return verdict;
        }
    }
}
