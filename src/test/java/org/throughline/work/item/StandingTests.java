package org.throughline.work.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;

/** The state machine of a work item (domain.md 2.2, INV-01, INV-02). */
class StandingTests {

    private static final Instant TEN = Instant.parse("2026-11-17T16:00:00Z");

    private final PersonId lucia = new PersonId(UUID.randomUUID());
    private final PersonId omar = new PersonId(UUID.randomUUID());
    private final Standing received = Standing.received(new WorkItemId(UUID.randomUUID()));

    @Test
    void isTheClaimantsFromTheClaimOn() {
        var claimed = received.claimedBy(lucia, TEN);

        assertThat(claimed.state()).isEqualTo(State.WORKING);
        assertThat(claimed.owner()).contains(lucia);
        assertThat(claimed.heldBy(lucia, TEN)).isTrue();
    }

    @Test
    void refusesASecondHolderWhileTheLeaseRuns() {
        var claimed = received.claimedBy(lucia, TEN);

        assertThatThrownBy(() -> claimed.claimedBy(omar, TEN.plusSeconds(60))).isInstanceOf(AlreadyClaimed.class);
    }

    @Test
    void goesToTheNextPersonOnceTheLeaseHasEnded() {
        var later = TEN.plus(Lease.LENGTH);

        assertThat(received.claimedBy(lucia, TEN).claimedBy(omar, later).owner())
                .contains(omar);
    }

    @Test
    void fallsBackToTheLaneWhenTheLeaseEnds() {
        var claimed = received.claimedBy(lucia, TEN);
        var later = TEN.plus(Lease.LENGTH).plusSeconds(1);

        assertThat(claimed.leaseEndedAt(TEN.plusSeconds(60))).isEqualTo(claimed);
        assertThat(claimed.leaseEndedAt(later).owner()).isEmpty();
        assertThat(claimed.leaseEndedAt(later).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void refusesToParkWithoutAStoppingLine() {
        var claimed = received.claimedBy(lucia, TEN);

        assertThatThrownBy(() -> claimed.parkedBy(lucia, " ", TEN, TEN.plusSeconds(3600)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("work.stopping-line-missing"));
    }

    @Test
    void waitsOnlyUntilADateThatIsStillToCome() {
        var claimed = received.claimedBy(lucia, TEN);

        assertThatThrownBy(() -> claimed.waitingFor(State.WAITING_PATIENT, lucia, TEN, TEN))
                .hasMessage("work.next-date-in-the-past");
        assertThat(claimed.waitingFor(State.WAITING_PATIENT, lucia, TEN, TEN.plusSeconds(60))
                        .nextCheckAt())
                .contains(TEN.plusSeconds(60));
    }

    @Test
    void comesBackToItsOwnerWhenThePatientWritesAgain() {
        var waiting =
                received.claimedBy(lucia, TEN).waitingFor(State.WAITING_PATIENT, lucia, TEN, TEN.plusSeconds(3600));

        assertThat(waiting.heardFromPatient().state()).isEqualTo(State.OWNED);
        assertThat(waiting.heardFromPatient().owner()).contains(lucia);
    }

    @Test
    void isClosedByItsHolderOnly() {
        var claimed = received.claimedBy(lucia, TEN);

        assertThatThrownBy(() -> claimed.closedBy(omar, State.DONE, "answered", TEN))
                .isInstanceOf(AlreadyClaimed.class);
        assertThat(claimed.closedBy(lucia, State.DONE, "answered", TEN).state().isOpen())
                .isFalse();
    }

    @Test
    void staysClosed() {
        var closed = received.claimedBy(lucia, TEN).closedBy(lucia, State.DONE, "answered", TEN);

        assertThatThrownBy(() -> closed.claimedBy(omar, TEN.plus(Duration.ofDays(1))))
                .hasMessage("work.closed");
        assertThatThrownBy(() -> closed.givenTo(omar, Optional.empty())).hasMessage("work.closed");
    }

    @Test
    void mayAlwaysBeTakenBack() {
        var claimed = received.claimedBy(lucia, TEN);

        assertThat(claimed.takenBackBy(omar, TEN.plusSeconds(5)).owner()).contains(omar);
    }
}
