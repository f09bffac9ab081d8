package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.testing.MutableClock;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;
import org.throughline.testing.fault.SwitchableTexts;

/**
 * R6 and INV-34: random histories of agreements, stop words, requests to be reached elsewhere and messages, many numbers at
 * once, against a reference that knows nothing of the product; and what ends a line that races a message on its way out.
 */
class NoTextAfterAStopTests {

    private static final int HISTORIES = Limits.rounds(160);
    private static final int FEW = 60;
    private static final int AT_ONCE = 6;
    private static final AtomicInteger CLINICS = new AtomicInteger(1_000_000);

    private final FaultHouse house = FaultHouse.shared();

    @Test
    void sendsExactlyWhatTheReferenceAllows() {
        var verdict = run(HISTORIES);

        Limits.say(verdict.line());
        assertThat(verdict.forbidden()).isZero();
        assertThat(verdict.withheld()).isZero();
        assertThat(verdict.afterTheRace()).isZero();
        assertThat(verdict.sent()).isGreaterThan(HISTORIES);
        assertThat(verdict.raced()).isPositive();
    }

    /** The line and the ledger both know of a stop word: only when both forget it does a message leave. */
    @Test
    void findsAGateAndALedgerThatForgetStopWords() {
        var verdict = planted(Map.of(
                "returning stopped_at is not null as stopped", "returning false as stopped",
                "and stopped_at is not null", "and false",
                "where said.state is distinct from 'REVOKED'", "where false"));

        assertThat(verdict.forbidden()).isPositive();
        assertThat(verdict.afterTheRace()).isPositive();
    }

    @Test
    void findsALedgerThatForgetsWhatWasTakenBack() {
        var verdict = planted(
                Map.of("order by channel, purpose, applies_to, id desc", "order by channel, purpose, applies_to, id"));

        assertThat(verdict.forbidden() + verdict.withheld()).isPositive();
    }

    @Test
    void findsAGateThatForgetsWherePatientsAskedNotToBeReached() {
        var verdict = planted(Map.of(
                "select wish, kind, value from patient.reach_request",
                "select wish, kind, value from (select * from patient.reach_request where false) r"));

        assertThat(verdict.forbidden()).isPositive();
        assertThat(verdict.afterTheRace()).isPositive();
    }

    private Verdict planted(Map<String, String> wrong) {
        var verdicts = new ArrayList<Verdict>();
        house.sql().planted(wrong, () -> verdicts.add(run(FEW)));
        Limits.say("planted " + verdicts.getFirst().line());
        return verdicts.getFirst();
    }

    /** What left although it must not, what did not leave although it might, and what left after a raced stop word. */
    record Verdict(int histories, int sent, int forbidden, int withheld, int raced, int afterTheRace) {

        String line() {
            return "R6 histories=" + histories + " sent=" + sent + " forbidden=" + forbidden + " withheld=" + withheld
                    + " raced=" + raced + " sent-after-the-race=" + afterTheRace;
        }
    }

    private Verdict run(int histories) {
        house.clock().set(MutableClock.TUESDAY_TEN);
        var texters = new Texters(house, "+1773%07d".formatted(CLINICS.incrementAndGet()));
        var phones = new TextHistory.Phones();
        var found = new TextHistory.Found();
        house.the(SwitchableTexts.class)
                .with(
                        phones,
                        () -> Crowd.run(
                                histories,
                                AT_ONCE,
                                number -> new TextHistory(house, texters, phones, found, number).live()));
        return new Verdict(
                histories,
                found.sent.get(),
                found.forbidden.get(),
                found.withheld.get(),
                found.raced.get(),
                found.afterTheRace.get());
    }
}
