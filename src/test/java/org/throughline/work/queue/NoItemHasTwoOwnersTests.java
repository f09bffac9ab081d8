package org.throughline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;

/** R3, INV-01: no item has two owners and none has none unnoticed, whoever falls asleep and whatever is killed. */
class NoItemHasTwoOwnersTests {

    private static final int STEPS = Limits.rounds(16);
    private static final int FEW = 6;

    private final FaultHouse house = FaultHouse.shared();

    @Test
    void keepsEachItemWithOnePersonWhileLeasesEndAndTheDatabaseIsKilled() {
        var verdict = OwnerFaults.run(house, Limits.seed(), STEPS, 1);

        Limits.say(verdict.line());
        assertThat(verdict.doubleHolders()).isZero();
        assertThat(verdict.overwritten()).isZero();
        assertThat(verdict.staleAccepted()).isZero();
        assertThat(verdict.doubleReplies()).isZero();
        assertThat(verdict.nobodys()).isZero();
        assertThat(verdict.staleRefused()).isPositive();
    }

    @Test
    void findsTakingBySelectThenUpdate() {
        var verdict = planted(Map.of("for update of w skip locked", ""));

        assertThat(verdict.doubleHolders()).isPositive();
    }

    @Test
    void findsAWriteWithoutTheVersion() {
        var verdict = planted(Map.of("where id = ? and version = ?", "where id = ? and version >= least(?, 0)"));

        assertThat(verdict.overwritten() + verdict.doubleReplies()).isPositive();
    }

    private OwnerVerdict planted(Map<String, String> wrong) {
        var verdicts = new ArrayList<OwnerVerdict>();
        house.sql().planted(wrong, () -> verdicts.add(OwnerFaults.run(house, Limits.seed(), FEW, 0)));
        Limits.say("planted " + verdicts.getFirst().line());
        return verdicts.getFirst();
    }
}
