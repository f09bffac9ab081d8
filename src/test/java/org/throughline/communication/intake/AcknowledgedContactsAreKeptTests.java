package org.throughline.communication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;

/** R1: a contact that was acknowledged is in a queue exactly once, whatever was killed meanwhile. */
class AcknowledgedContactsAreKeptTests {

    private static final int CONTACTS = Limits.rounds(600);
    private static final int FEW = 200;

    private final FaultHouse house = FaultHouse.shared();

    @Test
    void keepsEachContactOnceWhileTheDatabaseIsKilled() {
        holds(IntakeFaults.run(house, Limits.seed(), CONTACTS, 3));
    }

    @Test
    void keepsEachContactOnceWhenTheApplicationIsKilled() {
        holds(IntakeFaults.runAndKillTheApplication(house, Limits.seed(), FEW));
    }

    @Test
    void findsAnAcknowledgementBeforeTheCommit() {
        var verdict = IntakeFaults.run(house, Limits.seed(), FEW, 1, Provider.Habit.BEFORE_ANYTHING);

        assertThat(said(verdict).lost()).isPositive();
    }

    @Test
    void findsACommitThatIsNotFlushed() {
        house.database().run("alter database throughline set synchronous_commit = off");
        house.killDatabase();
        try {
            assertThat(said(IntakeFaults.run(house, Limits.seed(), FEW, 4)).lost())
                    .isPositive();
        } finally {
            house.database().run("alter database throughline reset synchronous_commit");
            house.killDatabase();
        }
    }

    @Test
    void findsAMissingKey() {
        house.database().run("""
                alter table communication.raw_message
                drop constraint raw_message_practice_id_channel_mailbox_provider_id_sha256_key
                """);
        try {
            var verdict =
                    planted(Map.of("on conflict (practice_id, channel, mailbox, provider_id, sha256) do nothing", ""));

            assertThat(verdict.twice()).isPositive();
        } finally {
            house.database().run("truncate communication.raw_message cascade");
            house.database().run("""
                    alter table communication.raw_message add unique (practice_id, channel, mailbox, provider_id, sha256)
                    """);
        }
    }

    private static void holds(IntakeVerdict verdict) {
        assertThat(said(verdict).lost()).isZero();
        assertThat(verdict.twice()).isZero();
        assertThat(verdict.withoutItem()).isZero();
        assertThat(verdict.acknowledged()).isEqualTo(verdict.contacts());
    }

    private IntakeVerdict planted(Map<String, String> wrong) {
        var verdicts = new ArrayList<IntakeVerdict>();
        house.sql().planted(wrong, () -> verdicts.add(IntakeFaults.run(house, Limits.seed(), FEW, 0)));
        return said(verdicts.getFirst());
    }

    private static IntakeVerdict said(IntakeVerdict verdict) {
        Limits.say(verdict.line());
        return verdict;
    }
}
