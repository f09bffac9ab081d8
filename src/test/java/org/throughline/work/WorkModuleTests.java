package org.throughline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Received;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Playbook;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.WorkedCard;
import org.throughline.work.item.ChangedMeanwhile;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.verify.VerifyDesk;

/** From a contact to the patient's next step, on real PostgreSQL. */
@HouseTest
class WorkModuleTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Instant FOUR = Instant.parse("2026-11-17T22:00:00Z");

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final WorkedCard card;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private Access omar;

    WorkModuleTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            Playbook playbook,
            VerifyDesk steps,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.notes = notes;
        this.card = new WorkedCard(playbook, steps);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        omar = clinics.access(practice, clinics.assistant(practice, "Omar", SCHEDULING));
    }

    @Test
    void carriesAContactToThePatientsNextStep() {
        arrives("Can I move my visit to next week?");

        var item = takes(lucia);
        answers(lucia, item, update());
        var waiting = within(() -> notes.waitFor(lucia, now(lucia, item), written(), State.WAITING_OTHER));

        assertThat(waiting.standing().state()).isEqualTo(State.WAITING_OTHER);
        assertThat(waiting.times().promiseDueAt()).contains(FOUR);
        assertThat(waiting.times().firstResponseAt()).contains(MutableClock.TUESDAY_TEN);

        clock.set(FOUR.minus(Duration.ofMinutes(30)));
        var again = takes(lucia);
        assertThat(again.id()).isEqualTo(item.id());
        answers(lucia, again, new Reply.Text.FinalAnswer("Your visit is now on Tuesday at 9."));
        assertThatThrownBy(() -> within(() -> notes.close(lucia, now(lucia, again), written())))
                .hasMessage("work.step-open");
        var note = within(() -> card.complete(lucia, again, written()));
        assertThatThrownBy(() -> within(() -> notes.close(lucia, now(lucia, again), written())))
                .hasMessage("work.note-extra-missing");
        var closed = within(() -> notes.close(lucia, now(lucia, again), note));

        assertThat(closed.standing().state()).isEqualTo(State.DONE);
        assertThat(within(() -> queue.takeNext(lucia))).isEmpty();
    }

    @Test
    void storesTheSameContactOnce() {
        var contact = form("Can I move my visit?");

        assertThat(within(() -> communications.receive(contact))).isInstanceOf(Received.Stored.class);
        assertThat(within(() -> communications.receive(contact))).isInstanceOf(Received.AlreadyHere.class);
        takes(lucia);
        assertThat(within(() -> queue.takeNext(lucia))).isEmpty();
    }

    @Test
    void refusesToCloseWhileAPromiseRuns() {
        arrives("Can I move my visit?");
        var item = takes(lucia);
        answers(lucia, item, update());

        assertThatThrownBy(() -> within(() -> notes.close(lucia, now(lucia, item), written())))
                .hasMessage("work.promise-active");
    }

    @Test
    void refusesToCloseWhileThePatientWaitsForAnAnswer() {
        arrives("Can I move my visit?");
        var item = takes(lucia);

        assertThatThrownBy(() -> within(() -> notes.close(lucia, now(lucia, item), written())))
                .hasMessage("work.unanswered");
    }

    @Test
    void refusesAReplyWithAMissingPart() {
        arrives("Can I move my visit?");
        var item = takes(lucia);

        assertThatThrownBy(
                        () -> answers(lucia, item, new Reply.Text.Update("We got it.", " ", "Nothing.", "By 4.", FOUR)))
                .hasMessage("work.reply-part-missing.checking");
    }

    /** S3-110, S3-111: the desk itself refuses, whatever the path. */
    @Test
    void refusesANoteThatSaysOnlyThatSomethingWasDone() {
        arrives("Can I move my visit?");
        var item = takes(lucia);
        answers(lucia, item, update());
        var hollow = new Note.Fields(
                "Move the visit", "Name and birth date", "Se le llamó", "Update by 4 pm", "Mail sent", "None needed");
        var written = new NoteDesk.Written(hollow, Note.ClinicalQuestion.NO, "answered");

        assertThatThrownBy(() -> within(() -> notes.waitFor(lucia, now(lucia, item), written, State.WAITING_OTHER)))
                .hasMessage("work.note-hollow.action-taken");
    }

    @Test
    void refusesADoubtfulReplyWithoutAReason() {
        arrives("Can I move my visit?");
        var item = takes(lucia);

        assertThatThrownBy(() -> answers(lucia, item, new Reply.Text.FinalAnswer("Someone will call you soon.")))
                .hasMessage("work.reply-doubt.vague");
    }

    @Test
    void refusesAWriteFromAnOlderPage() {
        arrives("Can I move my visit?");
        var item = takes(lucia);
        answers(lucia, item, update());
        var stale = new Seen(item.id(), item.standing().version());

        assertThatThrownBy(() -> within(() -> queue.giveBack(lucia, stale, "not mine")))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void givesEachItemToOnePersonOnly() {
        arrives("First");

        takes(lucia);

        assertThat(within(() -> queue.takeNext(omar))).isEmpty();
    }

    @Test
    void bringsAnEmergencyBeforeEverythingElse() {
        arrives("Can I move my visit?");
        arrives("I have crushing chest pain and cannot breathe");

        assertThat(takes(lucia).matter().urgency()).isEqualTo(Urgency.U0);
    }

    @Test
    void opensAnItemForAPersonsEyesWhenAContactCannotBeRead() {
        var lane = new LaneCode("front_desk_backup");
        var desk = clinics.access(practice, clinics.assistant(practice, "Ruth", lane));
        var broken = new IncomingContact(
                Channel.FORM,
                "form",
                "x",
                "{not json".getBytes(StandardCharsets.UTF_8),
                "application/json",
                clock.instant());

        within(() -> communications.receive(broken));

        assertThat(takes(desk).matter().needsEyes()).contains("unreadable");
    }

    private void arrives(String text) {
        within(() -> communications.receive(form(text)));
    }

    private IncomingContact form(String text) {
        var raw = """
                {"name": "Ana Morales", "birthDate": "1967-03-04", "phone": "(312) 555-0142", "email": "ana@mail.example",
                 "language": "en", "lane": "scheduling", "text": "%s"}
                """.formatted(text);
        return new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                raw.getBytes(StandardCharsets.UTF_8),
                "application/json",
                clock.instant());
    }

    private WorkItem takes(Access who) {
        return within(() -> queue.takeNext(who)).orElseThrow().item();
    }

    private void answers(Access who, WorkItem item, Reply.Text text) {
        within(() -> replies.send(who, now(who, item), new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text)));
    }

    private Seen now(Access who, WorkItem item) {
        var current = within(() -> queue.claim(who, item.id()));
        return new Seen(current.id(), current.standing().version());
    }

    private static Reply.Text update() {
        return new Reply.Text.Update(
                "We received your question.",
                "We are checking the open times.",
                "Nothing for now.",
                "We will write to you by 4 pm today.",
                FOUR);
    }

    private static NoteDesk.Written written() {
        var fields = new Note.Fields(
                "Move the visit of Nov 20",
                "Name and birth date",
                "Checked open times with the front desk",
                "Update by mail today by 4 pm",
                "Mail sent at 10:00",
                "None needed");
        return new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "answered");
    }

    private <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }
}
