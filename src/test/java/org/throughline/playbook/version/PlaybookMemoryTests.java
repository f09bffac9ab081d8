package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Playbook;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.StatementLog;

/** What is kept of a playbook; how long anything is kept is tested where it is kept. */
@HouseTest
class PlaybookMemoryTests {

    private static final Instant NOW = MutableClock.TUESDAY_TEN;
    private static final PersonId LUCIA = new PersonId(new UUID(0, 10));
    private static final PersonId MAREN = new PersonId(new UUID(0, 11));

    private final SmallClinic clinics;
    private final Playbook playbook;

    PlaybookMemoryTests(SmallClinic clinics, Playbook playbook) {
        this.clinics = clinics;
        this.playbook = playbook;
    }

    @Test
    void asksTheDatabaseOnceForMany() {
        var practice = clinics.open();

        assertThat(statements(practice)).isEqualTo(1);
        assertThat(statements(practice)).isZero();
    }

    @Test
    void knowsADayThatComesWithoutAskingAgain() {
        var friday = NOW.plus(Duration.ofDays(3));
        var kept = new StandingVersions(
                List.of(MomentVersion.shipped(ProposedMoments.referral(), NOW.minusSeconds(60)), approved(friday)));

        assertThat(number(kept, NOW)).isEqualTo(1);
        assertThat(number(kept, friday.minusMillis(1))).isEqualTo(1);
        assertThat(number(kept, friday)).isEqualTo(2);
        assertThat(number(kept, friday.plusSeconds(1))).isEqualTo(2);
        assertThat(number(kept, NOW)).as("a clock that was turned back").isEqualTo(1);
    }

    private static MomentVersion approved(Instant from) {
        return ProposedMoments.draft(LUCIA, NOW)
                .sentBy(new Signature(LUCIA, NOW))
                .approvedBy(new Signature(MAREN, NOW), from);
    }

    private static int number(StandingVersions kept, Instant now) {
        return kept.at(now).inForce(ProposedMoments.REFERRAL).number();
    }

    private int statements(PracticeId practice) {
        return StatementLog.of(() -> CurrentPractice.run(practice, () -> playbook.moment(ProposedMoments.REFERRAL)))
                .size();
    }
}
