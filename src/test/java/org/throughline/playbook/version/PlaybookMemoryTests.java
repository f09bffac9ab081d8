package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.throughline.access.Role;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.StatementLog;

/** What is kept of a playbook, and for how long. */
@HouseTest
class PlaybookMemoryTests {

    private final SmallClinic clinics;
    private final VersionRepository versions;
    private final MutableClock clock = new MutableClock();
    private final AtomicLong nanos = new AtomicLong();
    private final PlaybookMemory memory;

    PlaybookMemoryTests(SmallClinic clinics, VersionRepository versions, StandingVersions standing) {
        this.clinics = clinics;
        this.versions = versions;
        this.memory = new PlaybookMemory(standing, clock, nanos::get);
    }

    @Test
    void asksTheDatabaseOnceInTenSeconds() {
        var practice = clinics.open();

        assertThat(statements(practice)).isEqualTo(1);
        assertThat(statements(practice)).isZero();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
        assertThat(statements(practice)).isZero();
        nanos.addAndGet(1);
        assertThat(statements(practice)).isEqualTo(1);
    }

    @Test
    void seesTheChangeOfAnotherNodeWithinTenSeconds() {
        var practice = clinics.open();
        assertThat(inForce(practice)).isEqualTo(1);

        approveOnAnotherNode(practice, MutableClock.TUESDAY_TEN);

        assertThat(inForce(practice)).isEqualTo(1);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10) + 1);
        assertThat(inForce(practice)).isEqualTo(2);
    }

    @Test
    void knowsADayThatComesWithoutAskingAgain() {
        var practice = clinics.open();
        approveOnAnotherNode(practice, MutableClock.TUESDAY_TEN.plus(Duration.ofDays(1)));

        assertThat(inForce(practice)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(statements(practice)).isZero();
        assertThat(inForce(practice)).isEqualTo(2);
        clock.advance(Duration.ofDays(-1));
        assertThat(inForce(practice)).isEqualTo(1);
    }

    /** Rows that this memory is not told of. */
    private void approveOnAnotherNode(PracticeId practice, Instant from) {
        var writer = clinics.person(practice, Role.ASSISTANT, "Lucía");
        var approver = clinics.person(practice, Role.MANAGER, "Maren");
        clinics.within(
                practice,
                () -> versions.add(
                        approved(ProposedMoments.draft(writer, from), approver, from), MutableClock.TUESDAY_TEN));
    }

    private static MomentVersion approved(MomentVersion draft, PersonId approver, Instant from) {
        var at = MutableClock.TUESDAY_TEN;
        return draft.sentBy(new Signature(draft.authors().began().orElseThrow(), at))
                .approvedBy(new Signature(approver, at), from);
    }

    private int inForce(PracticeId practice) {
        return CurrentPractice.within(
                practice,
                () -> memory.of(practice).inForce(ProposedMoments.REFERRAL).number());
    }

    private int statements(PracticeId practice) {
        return StatementLog.of(() -> inForce(practice)).size();
    }
}
