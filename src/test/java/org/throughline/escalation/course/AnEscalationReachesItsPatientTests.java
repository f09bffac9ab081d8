package org.throughline.escalation.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.escalation.course.RouteOfAnEscalation.CHEST;
import static org.throughline.escalation.course.RouteOfAnEscalation.DIZZY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.escalation.course.RaiseDesk.Raise;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.HeldBack;
import org.throughline.work.Urgency;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;

/** From words that only a clinician may answer to the patient who was told, on real PostgreSQL. */
@HouseTest
class AnEscalationReachesItsPatientTests {

    private static final Packet PACKET = new Packet(
            "I feel dizzy since I started the new pills", "(312) 555-0142", "The nurse will call you before 11");

    private final SmallClinic clinics;
    private final RouteOfAnEscalation.Inside inside;
    private final EscalationRepository escalations;
    private final RaiseDesk raises;
    private final ReceiverDesk receivers;
    private final AnswerDesk answers;
    private final WorkItemRepository rows;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final MutableClock clock;

    private RouteOfAnEscalation route;

    AnEscalationReachesItsPatientTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            FlagDesk flags,
            Authorization authorization,
            EscalationRepository escalations,
            RaiseDesk raises,
            ReceiverDesk receivers,
            AnswerDesk answers,
            WorkItemRepository rows,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.clinics = clinics;
        this.inside = new RouteOfAnEscalation.Inside(communications, queue, flags, authorization);
        this.escalations = escalations;
        this.raises = raises;
        this.receivers = receivers;
        this.answers = answers;
        this.rows = rows;
        this.replies = replies;
        this.notes = notes;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        route = new RouteOfAnEscalation(clinics, inside, escalations, clock);
    }

    @Test
    void keepsTheAssistantFromAnsweringUntilAClinicianHas() {
        var item = route.arrives(DIZZY);

        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.FLAGGED);
        assertThat(route.newest(item).subject().found().words()).isNotBlank();
        assertThatThrownBy(() -> answers(item)).hasMessage("work.held.clinical");
        assertThatThrownBy(() -> closes(item)).hasMessage("work.held.clinical");

        raised(item);
        assertThat(now(item).standing().state()).isEqualTo(State.WAITING_CLINICAL);
        assertThat(now(item).standing().owner()).contains(route.lucia.person());
        assertThatThrownBy(() -> answers(taken(item))).hasMessage("work.held.clinical");

        var kim = route.of(route.nurse);
        accepted(kim, item);
        answered(kim, item, Answer.Code.VISIT_NEEDED, Answer.Teller.ASSISTANT);

        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.ANSWERED);
        assertThat(now(item).standing().state()).isEqualTo(State.OWNED);
        assertThatThrownBy(() -> closes(taken(item))).hasMessage("work.held.tell-patient");

        route.within(() -> answers.told(route.lucia, route.seen(item), "by-phone"));
        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.CLOSED);
        assertThat(now(item).times().unanswered()).isFalse();
        assertThatCode(() -> now(item).standing().requireNotHeld(HeldBack.CLOSE))
                .doesNotThrowAnyException();
    }

    @Test
    void isClosedByTheClinicianWhoToldThePatient() {
        var item = route.arrives(DIZZY);
        raised(item);
        var kim = route.of(route.nurse);
        accepted(kim, item);

        answered(kim, item, Answer.Code.SPOKE_WITH_PATIENT, Answer.Teller.CLINICIAN);

        var closed = route.newest(item).course();
        assertThat(closed.state()).isEqualTo(Course.State.CLOSED);
        assertThat(closed.told()).map(Course.Told::by).contains(route.nurse);
        assertThat(now(item).standing().holds()).isEmpty();
    }

    @Test
    void isToldByAReplyWhenTheClinicianLeftItToTheAssistant() {
        var item = route.arrives(DIZZY);
        raised(item);
        var kim = route.of(route.nurse);
        accepted(kim, item);
        answered(kim, item, Answer.Code.VISIT_NEEDED, Answer.Teller.ASSISTANT);

        answers(taken(item));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(route.newest(item).course().told())
                        .map(Course.Told::how)
                        .contains("in-writing"));
        assertThat(now(item).standing().holds()).isEmpty();
    }

    @Test
    void letsNobodySetAnEmergencyAsideUntilANamedClinicianAccepts() {
        var item = route.arrives(CHEST);
        var raised = route.newest(item);

        assertThat(raised.course().state()).isEqualTo(Course.State.RAISED);
        assertThat(raised.packet().ownWords()).contains("chest pain");
        assertThat(raised.packet().callback()).contains("555-0142");
        assertThatThrownBy(() -> route.within(() -> inside.queue().park(route.lucia, seen(item), "later")))
                .hasMessage("work.held.emergency");
        assertThatThrownBy(() -> route.within(() -> inside.queue().giveBack(route.lucia, seen(item), "busy")))
                .hasMessage("work.held.emergency");
        assertThatThrownBy(() ->
                        route.within(() -> inside.queue().moveTo(route.lucia, seen(item), new LaneCode("scheduling"))))
                .hasMessage("work.held.emergency");
        assertThatThrownBy(() -> closes(item)).hasMessage("work.held.clinical");

        accepted(route.of(route.nurse), item);

        var parked = route.within(() -> inside.queue().park(route.lucia, seen(item), "the nurse has it"));
        assertThat(parked.standing().state()).isEqualTo(State.PARKED);
    }

    @Test
    void letsCliniciansAloneAcceptAndRemoveAFlag() {
        var item = route.arrives(DIZZY);
        raised(item);

        assertThatThrownBy(() -> accepted(route.lucia, item)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accepted(route.of(route.manager), item)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        answered(route.of(route.manager), item, Answer.Code.NOTHING_CHANGES, Answer.Teller.ASSISTANT))
                .isInstanceOf(NotAllowed.class);
        assertThat(now(item).standing().holds()).isNotEmpty();
    }

    @Test
    void isNotRaisedByWhoeverMayNotSeeTheLaneOrIsElsewhere() {
        var item = route.arrives(DIZZY);
        var stranger =
                clinics.access(route.practice, clinics.assistant(route.practice, "Omar", new LaneCode("billing")));
        var elsewhere = new RouteOfAnEscalation(clinics, inside, escalations, clock);

        assertThatThrownBy(() -> route.within(() -> raises.raise(stranger, item.id(), raise(false))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.within(() -> raises.raise(elsewhere.lucia, item.id(), raise(false))))
                .isInstanceOf(NotFound.class);
        var seen = route.seen(item);
        assertThatThrownBy(() -> elsewhere.within(() -> receivers.accept(elsewhere.of(elsewhere.nurse), seen)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksForEachOfTheThreeFields() {
        var item = route.arrives(DIZZY);

        assertThatThrownBy(() -> raised(item, new Packet(" ", "x", "y")))
                .hasMessage("escalation.field-missing.own-words");
        assertThatThrownBy(() -> raised(item, new Packet("x", "", "y")))
                .hasMessage("escalation.field-missing.callback");
        assertThatThrownBy(() -> raised(item, new Packet("x", "y", " "))).hasMessage("escalation.field-missing.told");
    }

    @Test
    void comesBackForMoreAndGoesOutAgain() {
        var item = route.arrives(DIZZY);
        raised(item);
        var kim = route.of(route.nurse);
        assertThatThrownBy(() -> route.within(() -> receivers.giveBack(kim, route.seen(item), " ")))
                .hasMessage("escalation.return-reason");

        route.within(() -> receivers.giveBack(kim, route.seen(item), "since when?"));
        assertThat(now(item).standing().state()).isEqualTo(State.OWNED);
        assertThat(now(item).standing().line()).contains("since when?");

        raised(item);
        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.RAISED);
        assertThat(route.newest(item).course().rung()).isEqualTo(Rung.RECEIVER);
    }

    @Test
    void goesToTheBackupAtOnceWhenItIsNotTheReceivers() {
        var item = route.arrives(DIZZY);
        raised(item);

        route.within(() -> receivers.notMine(route.of(route.nurse), route.seen(item)));

        assertThat(route.newest(item).course().rung()).isEqualTo(Rung.BACKUP);
        accepted(route.of(route.provider), item);
        assertThat(route.newest(item).acceptedBy(route.provider)).isTrue();
    }

    @Test
    void asksTheClinicianWhomTheManagerNames() {
        var item = route.arrives(DIZZY);
        raised(item);
        var maren = route.of(route.manager);

        assertThatThrownBy(() -> route.within(() -> receivers.direct(maren, route.seen(item), route.lucia.person())))
                .hasMessage("escalation.rule-person");
        assertThatThrownBy(() ->
                        route.within(() -> receivers.direct(route.of(route.nurse), route.seen(item), route.provider)))
                .isInstanceOf(NotAllowed.class);
        route.within(() -> receivers.direct(maren, route.seen(item), route.provider));

        assertThat(route.newest(item).course().directed()).contains(route.provider);
        assertThat(clinics.answers(
                        route.practice,
                        "select person_id::text as answer from escalation.notice order by id desc limit 1"))
                .containsExactly(route.provider.toString());
    }

    @Test
    void hasToBeAcceptedAnewWhenThePatientWritesAgain() {
        var item = route.arrives(DIZZY);
        raised(item);
        accepted(route.of(route.nurse), item);

        route.writesAgain(item, Urgency.U0);

        var again = route.newest(item);
        assertThat(again.course().state()).isEqualTo(Course.State.RAISED);
        assertThat(again.subject().urgency()).isEqualTo(Urgency.U0);
        route.writesAgain(item, Urgency.U2);
        assertThat(route.newest(item).subject().urgency()).isEqualTo(Urgency.U0);
    }

    @Test
    void refusesASecondClinicianAndAnOlderPage() {
        var item = route.arrives(DIZZY);
        raised(item);
        var before = route.seen(item);
        accepted(route.of(route.nurse), item);

        assertThatThrownBy(() -> route.within(() -> receivers.accept(route.of(route.provider), before)))
                .hasMessage("escalation.changed-meanwhile");
        assertThatThrownBy(() -> accepted(route.of(route.provider), item)).hasMessage("escalation.already-accepted");
        assertThatThrownBy(() ->
                        answered(route.of(route.provider), item, Answer.Code.VISIT_NEEDED, Answer.Teller.ASSISTANT))
                .hasMessage("escalation.accepted-by-another");
    }

    @Test
    void goesAlongWhenItsWordsBecomeAnItemOfTheirOwn() {
        var item = route.arrives(DIZZY);

        route.moved(item);
        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.MOVED);

        var raised = route.arrives(DIZZY);
        raised(raised);
        route.moved(raised);
        assertThat(route.newest(raised).course().state()).isEqualTo(Course.State.RAISED);
    }

    @Test
    void makesAPromiseOfWhatThePatientWasTold() {
        var item = route.arrives(DIZZY);
        var eleven = Instant.parse("2026-11-17T17:00:00Z");

        route.within(() -> raises.raise(route.lucia, item.id(), new Raise(PACKET, false, Optional.of(eleven))));

        assertThat(now(item).times().promiseDueAt()).contains(eleven);
    }

    @Test
    void freesWhatDidNotNeedAClinicianWithItsReason() {
        var item = route.arrives(DIZZY);
        raised(item);
        var kim = route.of(route.nurse);

        assertThatThrownBy(() -> route.within(() -> answers.answer(
                        kim,
                        route.seen(item),
                        new AnswerDesk.Given(Answer.Code.NOT_CLINICAL, "", Answer.Teller.ASSISTANT, Optional.empty()))))
                .hasMessage("escalation.not-needed-why");
        route.within(() -> answers.answer(
                kim,
                route.seen(item),
                new AnswerDesk.Given(
                        Answer.Code.NOT_CLINICAL, "", Answer.Teller.ASSISTANT, Optional.of("pharmacy address"))));

        assertThatCode(() -> answers(taken(item))).doesNotThrowAnyException();
    }

    private Raise raise(boolean emergency) {
        return new Raise(PACKET, emergency, Optional.empty());
    }

    private void raised(WorkItem item) {
        raised(item, PACKET);
    }

    private void raised(WorkItem item, Packet packet) {
        route.within(() -> raises.raise(route.lucia, item.id(), new Raise(packet, false, Optional.empty())));
    }

    private void accepted(Access who, WorkItem item) {
        route.within(() -> receivers.accept(who, route.seen(item)));
    }

    private void answered(Access who, WorkItem item, Answer.Code code, Answer.Teller teller) {
        route.within(
                () -> answers.answer(who, route.seen(item), new AnswerDesk.Given(code, "", teller, Optional.empty())));
    }

    private WorkItem now(WorkItem item) {
        return route.within(() -> rows.find(item.id()).orElseThrow());
    }

    private WorkItem taken(WorkItem item) {
        return route.within(() -> inside.queue().claim(route.lucia, item.id()));
    }

    private Seen seen(WorkItem item) {
        return new Seen(item.id(), now(item).standing().version());
    }

    private void answers(WorkItem item) {
        var text = new Reply.Text.FinalAnswer("We found a visit for you on Tuesday at 9.");
        route.within(() ->
                replies.send(route.lucia, seen(item), new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text)));
    }

    private void closes(WorkItem item) {
        route.within(() -> notes.notForUs(route.lucia, seen(item), written()));
    }

    private static NoteDesk.Written written() {
        var fields = new Note.Fields(
                "asked to move the visit",
                "full name and birth date",
                "moved the visit to Tuesday",
                "call before 11 on Tuesday",
                "reached by phone at 10",
                "nurse has the question");
        return new NoteDesk.Written(fields, Note.ClinicalQuestion.YES, "answered");
    }
}
