package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.communication.portal.PortalTraffic.Habit;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;

/** R1 and R5 with a portal: what was acknowledged is there once, and each answer is seen once, whatever was killed meanwhile. */
class PortalMessagesAreKeptTests {

    private static final int MESSAGES = Limits.rounds(160);
    private static final int FEW = 80;

    private final FaultHouse house = FaultHouse.shared();

    @Test
    void keepsEachMessageAndAnswerOnceWhileTheDatabaseIsKilled() {
        holds(PortalFaults.run(house, Limits.seed(), MESSAGES, 2, Habit.AFTER_THE_COMMIT), MESSAGES);
    }

    @Test
    void keepsEachMessageAndAnswerOnceWhenTheApplicationIsKilled() {
        holds(PortalFaults.runAndKillTheApplication(house, Limits.seed(), FEW), FEW);
    }

    @Test
    void findsAnAcknowledgementBeforeTheCommit() {
        var verdict = PortalFaults.run(house, Limits.seed(), FEW, 1, Habit.BEFORE_ANYTHING);

        assertThat(said(verdict).lost()).isPositive();
    }

    @Test
    void findsAnAnswerThatIsMarkedBeforeItIsSent() {
        var verdicts = new ArrayList<PortalVerdict>();
        house.sql()
                .planted(
                        Map.of("set state = 'sending', attempt_id", "set state = 'sent', attempt_id"),
                        () -> verdicts.add(PortalFaults.run(house, Limits.seed(), FEW, 0, Habit.AFTER_THE_COMMIT)));

        assertThat(said(verdicts.getFirst()).unseen()).isPositive();
    }

    private static void holds(PortalVerdict verdict, int messages) {
        assertThat(said(verdict).broken()).isZero();
        assertThat(verdict.acknowledged()).isEqualTo(messages);
        assertThat(verdict.answered()).isEqualTo(messages);
    }

    private static PortalVerdict said(PortalVerdict verdict) {
        Limits.say(verdict.line());
        return verdict;
    }
}
