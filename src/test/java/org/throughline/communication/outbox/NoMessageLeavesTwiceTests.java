package org.throughline.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;

/** R5: no message is sent twice, and none is lost silently, wherever the worker dies. */
class NoMessageLeavesTwiceTests {

    private static final int MESSAGES = Limits.rounds(400);
    private static final int FEW = 50;

    private final FaultHouse house = FaultHouse.shared();

    @Test
    void sendsEachMessageOnceOrHandsItToAPerson() {
        var verdict = OutboxFaults.run(house, Limits.seed(), MESSAGES);

        Limits.say(verdict.line());
        assertThat(verdict.twice()).isZero();
        assertThat(verdict.silent()).isZero();
        assertThat(verdict.misfiled()).isZero();
        assertThat(verdict.sent() + verdict.failed() + verdict.uncertain()).isEqualTo(MESSAGES);
        assertThat(verdict.handed()).isGreaterThanOrEqualTo(verdict.failed() + verdict.uncertain());
    }

    @Test
    void findsAMessageThatIsMarkedBeforeItIsSent() {
        var verdict = planted(Map.of("set state = 'sending', attempt_id", "set state = 'sent', attempt_id"));

        assertThat(verdict.silent()).isPositive();
    }

    @Test
    void findsAMessageThatIsSentBeforeItIsMarked() {
        var verdict = planted(Map.of(
                "set state = 'sending', attempt_id", "set state = 'ready', attempt_id",
                "(state = 'sending' or", "(state in ('ready', 'sending') or"));

        assertThat(verdict.twice()).isPositive();
    }

    @Test
    void findsABlindRetry() {
        var verdict = planted(
                Map.of("set state = 'uncertain', reason = 'broke-off'", "set state = 'ready', reason = 'again'"));

        assertThat(verdict.twice()).isPositive();
    }

    private OutboxVerdict planted(Map<String, String> wrong) {
        var verdicts = new java.util.ArrayList<OutboxVerdict>();
        house.sql().planted(wrong, () -> verdicts.add(OutboxFaults.run(house, Limits.seed(), FEW)));
        Limits.say("planted " + verdicts.getFirst().line());
        return verdicts.getFirst();
    }
}
