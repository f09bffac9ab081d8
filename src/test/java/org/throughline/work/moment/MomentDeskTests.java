package org.throughline.work.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.Gap;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.WorkedCard;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;
import org.throughline.work.verify.VerifyDesk;

/** A person says what an item is about; when no entry fits, the practice answers before the item can end (S1-59). */
@HouseTest
class MomentDeskTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final String ASKS = "May she bring her dog to the visit?";
    private static final String HISTORY = "select kind as answer from work.ownership_event order by id";

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final MomentDesk desk;
    private final GapDesk gaps;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final WorkItemRepository items;
    private final WorkedCard card;

    private PracticeId practice;
    private Access lucia;
    private Access maren;
    private WorkItemId id;

    MomentDeskTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            MomentDesk desk,
            GapDesk gaps,
            ReplyDesk replies,
            NoteDesk notes,
            WorkItemRepository items,
            Playbook playbook,
            VerifyDesk steps) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.desk = desk;
        this.gaps = gaps;
        this.replies = replies;
        this.notes = notes;
        this.items = items;
        this.card = new WorkedCard(playbook, steps);
    }

    @BeforeEach
    void takeAQuestion() {
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        var work = new OpenWork(communications, queue, replies, notes);
        work.arrives(practice, SCHEDULING, "I need an appointment, and may I bring my dog?", MutableClock.TUESDAY_TEN);
        id = work.takes(lucia).id();
    }

    @Test
    void saysWhatItIsAbout() {
        run(() -> desk.choose(lucia, seen(), new MomentCode("reschedule")));

        assertThat(item().matter().moment()).contains(new MomentCode("reschedule"));
        assertThat(item().standing().heldBy(lucia.person(), MutableClock.TUESDAY_TEN))
                .isTrue();
        assertThat(clinics.answers(practice, HISTORY)).endsWith("sorted");
    }

    @Test
    void raisesTheUrgencyAndNeverLowersIt() {
        run(() -> desk.choose(lucia, seen(), new MomentCode("telehealth_connection_problem")));
        var urgent = item();
        run(() -> desk.choose(lucia, seen(), new MomentCode("general_question")));

        assertThat(urgent.matter().urgency()).isEqualTo(Urgency.U1);
        assertThat(urgent.times().respondBy())
                .isEqualTo(MutableClock.TUESDAY_TEN.plusSeconds(Urgency.U1.targetMinutes() * 60L));
        assertThat(item().matter().urgency()).isEqualTo(Urgency.U1);
        assertThat(item().times().respondBy()).isEqualTo(urgent.times().respondBy());
    }

    @Test
    void refusesWhoDoesNotHoldIt() {
        var marcus = clinics.access(practice, clinics.assistant(practice, "Marcus", SCHEDULING));

        assertThatThrownBy(() -> run(() -> desk.choose(marcus, seen(), new MomentCode("reschedule"))))
                .hasMessage("work.not-held");
        assertThatThrownBy(() -> run(() -> desk.noEntryFits(marcus, seen(), ASKS)))
                .hasMessage("work.not-held");
    }

    @Test
    void asksThePracticeOnceAndStaysOpenUntilItAnswers() {
        run(() -> desk.noEntryFits(lucia, seen(), ASKS));
        answerThePatient();

        assertThat(item().matter().moment()).isEmpty();
        assertThatThrownBy(() -> run(() -> desk.noEntryFits(lucia, seen(), ASKS)))
                .hasMessage("playbook.gap-open");
        assertThatThrownBy(() -> run(() -> desk.choose(lucia, seen(), new MomentCode("reschedule"))))
                .hasMessage("work.gap-open");
        assertThatThrownBy(this::close).hasMessage("work.gap-open");

        answer(maren, "Small dogs may come along.", Optional.of(new MomentCode("general_question")));
        close();

        assertThat(item().matter().moment()).contains(new MomentCode("general_question"));
        assertThat(item().standing().state().isOpen()).isFalse();
        assertThat(clinics.answers(practice, HISTORY)).contains("no-entry-fits", "guided");
    }

    @Test
    void takesAnAnswerOnlyFromThoseWhoDecideAndOnce() {
        run(() -> desk.noEntryFits(lucia, seen(), ASKS));
        var gap = gap();

        assertThatThrownBy(() -> answer(lucia, "Yes.", Optional.empty())).hasMessage("playbook.may-not-approve");
        assertThatThrownBy(() -> answer(maren, "  ", Optional.empty())).hasMessage("playbook.gap-words-needed");
        answer(maren, "Small dogs may come along.", Optional.empty());
        assertThatThrownBy(() -> run(() -> gaps.answer(maren, gap, "No dogs.", Optional.empty())))
                .hasMessage("playbook.gap-answered");
        assertThat(item().matter().moment()).isEmpty();
    }

    @Test
    void showsAGapOnlyToThoseWhoMaySeeItsLane() {
        run(() -> desk.noEntryFits(lucia, seen(), ASKS));
        var biller = clinics.access(practice, clinics.assistant(practice, "Ines", new LaneCode("billing")));

        assertThat(CurrentPractice.within(practice, () -> gaps.all(lucia)))
                .extracting(Gap::asks)
                .containsExactly(ASKS);
        assertThat(CurrentPractice.within(practice, () -> gaps.all(biller))).isEmpty();
    }

    @Test
    void showsTheGapsOfOnesOwnLaneBehindManyOfOthers() {
        run(() -> desk.noEntryFits(lucia, seen(), ASKS));
        clinics.within(practice, () -> clinics.execute("""
                insert into playbook.gap (task_id, label, lane, asks, raised_by, raised_at)
                select uuidv7(), 'W-' || n, 'billing', 'Which bill?', '%s', timestamptz '2026-11-01' + n * interval '1 minute'
                from generate_series(1, 201) n
                """.formatted(lucia.person())));

        assertThat(CurrentPractice.within(practice, () -> gaps.all(lucia)))
                .extracting(Gap::asks)
                .containsExactly(ASKS);
        assertThat(CurrentPractice.within(practice, () -> gaps.all(maren))).hasSize(200);
    }

    private void answer(Access who, String words, Optional<MomentCode> moment) {
        var gap = gap();
        run(() -> gaps.answer(who, gap, words, moment));
    }

    private UUID gap() {
        return UUID.fromString(clinics.answers(practice, "select id::text as answer from playbook.gap")
                .getFirst());
    }

    private void answerThePatient() {
        var answer = new ReplyDesk.Answer(
                Channel.EMAIL, Language.ENGLISH, new Reply.Text.FinalAnswer("I ask the office about your dog."));
        run(() -> replies.send(lucia, seen(), answer));
    }

    private void close() {
        var fields = new Note.Fields(
                "Asks whether her dog may come to the visit",
                "Full name and birth date",
                "Asked the manager, who allows small dogs",
                "Nothing more is promised",
                "Mail sent to her address",
                "none");
        var note = new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "answered");
        run(() -> notes.close(lucia, seen(), card.complete(lucia, item(), note)));
    }

    private WorkItem item() {
        var found = new AtomicReference<WorkItem>();
        clinics.within(practice, () -> found.set(items.get(maren, id)));
        return found.get();
    }

    private Seen seen() {
        return new Seen(id, item().standing().version());
    }

    private void run(Runnable step) {
        CurrentPractice.run(practice, step);
    }
}
