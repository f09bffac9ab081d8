package org.throughline.escalation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.communication.IssueId;
import org.throughline.escalation.recovery.Progress.Outcome;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.PersonId;
import org.throughline.work.WorkItemId;

/** The states of a case and who may take it from one to the next (domain B10, INV-24). */
class RecoveryCaseTests {

    private static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");
    private static final Hand LUCIA = new Hand(new PersonId(new UUID(0, 1)), false, NOW);
    private static final Hand OMAR = new Hand(new PersonId(new UUID(0, 2)), false, NOW);
    private static final Hand MAREN = new Hand(new PersonId(new UUID(0, 3)), true, NOW);
    private static final Optional<String> AGREED = Optional.of("A visit on Thursday");

    @Test
    void goesFromOpenedToLearned() {
        var opened = opened();
        assertThat(opened.state()).isEqualTo(State.OPENED);
        var acknowledged = opened.acknowledgedBy(LUCIA);
        assertThat(acknowledged.state()).isEqualTo(State.ACKNOWLEDGED);
        var owned = acknowledged.ownedBy(LUCIA);
        assertThat(owned.state()).isEqualTo(State.OWNED);
        var acted = owned.actedBy(LUCIA);
        assertThat(acted.state()).isEqualTo(State.ACTED);
        var contacted = acted.contactedBy(LUCIA, true);
        assertThat(contacted.state()).isEqualTo(State.CONTACTED);
        var closed = contacted.closedBy(LUCIA, Outcome.AGREED, AGREED, true);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.learnedBy(LUCIA).state()).isEqualTo(State.LEARNED);
    }

    @Test
    void refusesToCloseBeforeThePatientWasContacted() {
        var acted = opened().acknowledgedBy(LUCIA).ownedBy(LUCIA).actedBy(LUCIA);

        refused("recovery.contact-first", () -> acted.closedBy(LUCIA, Outcome.NO_REPLY, Optional.empty(), true));
    }

    @Test
    void agreesOnlyWithAPatientWhoWasReached() {
        var tried = contacted(false);

        refused("recovery.not-reached", () -> tried.closedBy(LUCIA, Outcome.AGREED, AGREED, true));
        assertThat(tried.closedBy(LUCIA, Outcome.NO_REPLY, Optional.empty(), true)
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void refusesToCloseWithoutWhatWasAgreedOrANote() {
        var reached = contacted(true);

        refused("recovery.agreed-missing", () -> reached.closedBy(LUCIA, Outcome.AGREED, Optional.empty(), true));
        refused("recovery.note-missing", () -> reached.closedBy(LUCIA, Outcome.AGREED, AGREED, false));
    }

    @Test
    void refusesToCloseWhileNobodyAskedAboutHarm() {
        var unasked = heard(Told.nothingYet())
                .acknowledgedBy(LUCIA)
                .ownedBy(LUCIA)
                .actedBy(LUCIA)
                .contactedBy(LUCIA, true);

        refused("recovery.harm-not-asked", () -> unasked.closedBy(LUCIA, Outcome.AGREED, AGREED, true));
    }

    @Test
    void refusesStepsOutOfOrder() {
        refused("recovery.owner-first", () -> opened().actedBy(LUCIA));
        refused("recovery.acknowledge-first", () -> opened().ownedBy(LUCIA).actedBy(LUCIA));
        refused("recovery.act-first", () -> opened().ownedBy(LUCIA).contactedBy(LUCIA, true));
        refused("recovery.close-first", () -> contacted(true).learnedBy(LUCIA));
        refused(
                "recovery.acknowledged-already",
                () -> opened().acknowledgedBy(LUCIA).acknowledgedBy(OMAR));
        refused("recovery.owned-already", () -> opened().ownedBy(LUCIA).ownedBy(LUCIA));
    }

    @Test
    void leavesAnUrgentCaseToAManager() {
        var urgent = contacted(true).urgent(Urgent.HARM);

        notAllowed("recovery.manager-decides", () -> urgent.closedBy(LUCIA, Outcome.AGREED, AGREED, true));
        notAllowed(
                "recovery.manager-decides", () -> opened().urgent(Urgent.SAID).ownedBy(LUCIA));
        assertThat(urgent.closedBy(MAREN, Outcome.AGREED, AGREED, true).state()).isEqualTo(State.CLOSED);
        assertThat(opened().urgent(Urgent.SAID).acknowledgedBy(LUCIA).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void isDoneByWhoeverAnswersForItOrByAManager() {
        var owned = opened().acknowledgedBy(OMAR).ownedBy(LUCIA);

        notAllowed("recovery.not-yours", () -> owned.actedBy(OMAR));
        assertThat(owned.actedBy(MAREN).state()).isEqualTo(State.ACTED);
    }

    @Test
    void staysUrgentForItsFirstReason() {
        assertThat(opened().urgent(Urgent.HARM).urgent(Urgent.SAID).urgent()).contains(Urgent.HARM);
    }

    @Test
    void hasToContactThePatientAnewWhenTheyAreLetDownAgain() {
        assertThat(contacted(true).letDownAgain().state()).isEqualTo(State.ACTED);
    }

    @Test
    void changesNothingOnceClosed() {
        var closed = contacted(true).closedBy(LUCIA, Outcome.AGREED, AGREED, true);

        refused("recovery.closed", () -> closed.ownedBy(OMAR));
        refused("recovery.closed", () -> closed.with(Told.nothingYet()));
    }

    @Test
    void forgetsNoHarm() {
        var harmed = new Told(Optional.empty(), Optional.empty(), Optional.empty(), Harm.YES);
        var denied = new Told(Optional.empty(), Optional.empty(), Optional.of("A call"), Harm.NO);

        assertThat(harmed.and(denied).harm()).isEqualTo(Harm.YES);
        assertThat(harmed.and(denied).wants()).contains("A call");
    }

    private static RecoveryCase contacted(boolean reached) {
        return opened().acknowledgedBy(LUCIA).ownedBy(LUCIA).actedBy(LUCIA).contactedBy(LUCIA, reached);
    }

    private static RecoveryCase opened() {
        return heard(new Told(Optional.empty(), Optional.empty(), Optional.empty(), Harm.NO));
    }

    private static RecoveryCase heard(Told told) {
        var about = new RecoveryCase.About(
                new IssueId(new UUID(0, 8)), new WorkItemId(new UUID(0, 9)), Reason.COMPLAINT, NOW);
        return new RecoveryCase(new RecoveryId(new UUID(0, 7)), "R-1", about, told, Optional.empty(), Progress.NONE, 0);
    }

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run).hasMessage(code);
    }

    private static void notAllowed(String code, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(NotAllowed.class).hasMessage(code);
    }
}
