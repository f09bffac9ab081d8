package org.throughline.escalation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.communication.Communications;
import org.throughline.escalation.recovery.Progress.Outcome;
import org.throughline.escalation.recovery.RecoveryDesk.Heard;
import org.throughline.escalation.recovery.RecoveryDesk.Seen;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.WorkItemId;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** A case from its patient's words to what is changed at the source, and everybody who may not do so. */
@HouseTest
class RecoveryDeskTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Heard WORDS = new Heard("Nobody called me.", "A call today", Harm.NO);
    private static final RecoveryNote NOTE =
            new RecoveryNote("Callback forgotten", "Called her", "Letter by Friday", "Maren has it");

    private final SmallClinic clinics;
    private final RecoveryDesk desk;
    private final RecoveryBook book;
    private final OpenWork work;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private Access maren;
    private WorkItemId item;

    RecoveryDeskTests(
            SmallClinic clinics,
            RecoveryDesk desk,
            RecoveryBook book,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.clinics = clinics;
        this.desk = desk;
        this.book = book;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        item = work.takes(lucia).id();
    }

    @Test
    void isCarriedToWhatItTeaches() {
        var id = opened(WORDS);
        step(() -> desk.acknowledge(lucia, seen(id), "By phone, with the approved words"));
        step(() -> desk.own(lucia, seen(id)));
        step(() -> desk.act(lucia, seen(id), "Found a time on Thursday"));
        step(() -> desk.contacted(lucia, seen(id), true, "Thursday suits her"));
        step(() -> desk.note(lucia, seen(id), NOTE));
        step(() -> desk.close(lucia, seen(id), Outcome.AGREED, "Thursday at 9"));
        var fix = new Lesson.Fix(
                Lesson.Source.REMINDER, "Callbacks ring an hour before", maren.person(), LocalDate.of(2026, 11, 20));
        step(() -> desk.learn(lucia, seen(id), fix));

        var whole = CurrentPractice.within(practice, () -> book.get(maren, id));
        assertThat(whole.row().recovery().state()).isEqualTo(State.LEARNED);
        assertThat(whole.lesson()).contains(fix);
        assertThat(whole.notes())
                .singleElement()
                .extracting(RecoveryBook.Noted::note)
                .isEqualTo(NOTE);
        assertThat(whole.lines())
                .extracting(Line::kind)
                .containsExactly(
                        "complaint", "acknowledged", "owned", "acted", "contacted", "noted", "closed", "learned");
        assertThat(trail())
                .contains("recovery.opened", "recovery.acknowledged", "recovery.owned", "recovery.acted")
                .contains(
                        "recovery.contacted", "recovery.noted", "recovery.closed", "recovery.learned", "recovery.read");
    }

    @Test
    void learnsThatThereIsNothingToFixOnlyWithAReason() {
        var id = contacted();
        step(() -> desk.note(maren, seen(id), NOTE));
        step(() -> desk.close(maren, seen(id), Outcome.NO_REPLY, ""));

        refused("recovery.lesson-missing", () -> desk.learn(maren, seen(id), new Lesson.Nothing(" ")));
        step(() -> desk.learn(maren, seen(id), new Lesson.Nothing("The storm took the phones down")));
        assertThat(CurrentPractice.within(practice, () -> book.get(maren, id)).lesson())
                .contains(new Lesson.Nothing("The storm took the phones down"));
    }

    @Test
    void refusesAFixThatWasDueYesterday() {
        var id = contacted();
        step(() -> desk.note(maren, seen(id), NOTE));
        step(() -> desk.close(maren, seen(id), Outcome.NO_REPLY, ""));
        var late = new Lesson.Fix(Lesson.Source.FORM, "Shorter", maren.person(), LocalDate.of(2026, 11, 16));

        refused("recovery.fix-in-the-past", () -> desk.learn(maren, seen(id), late));
    }

    @Test
    void refusesANoteWithABlankField() {
        var id = opened(WORDS);

        refused(
                "recovery.note-field-missing",
                () -> desk.note(lucia, seen(id), new RecoveryNote("Forgotten", "Called", " ", "Maren")));
    }

    @Test
    void refusesBlankWordsAndAnOlderPage() {
        var id = opened(WORDS);
        var old = seen(id);

        refused("recovery.words-missing", () -> desk.acknowledge(lucia, seen(id), " "));
        refused("recovery.own-words-missing", () -> desk.open(lucia, item, Reason.OTHER, new Heard("", "", Harm.NO)));
        step(() -> desk.acknowledge(lucia, seen(id), "By phone"));
        refused("recovery.changed-meanwhile", () -> desk.own(lucia, old));
    }

    /** INV-24: harm makes it a manager's, who owns it from then on. */
    @Test
    void givesHarmToAManager() {
        var id = opened(WORDS);
        step(() -> desk.own(lucia, seen(id)));

        step(() -> desk.add(lucia, seen(id), new Heard("", "", Harm.YES)));

        var recovery = recovery(id);
        assertThat(recovery.urgent()).contains(Urgent.HARM);
        assertThat(recovery.owner()).contains(maren.person());
        step(() -> desk.acknowledge(lucia, seen(id), "By phone"));
        forbidden("recovery.manager-decides", () -> desk.act(lucia, seen(id), "Called"));
        forbidden("recovery.manager-decides", () -> desk.own(lucia, seen(id)));
        step(() -> desk.act(maren, seen(id), "Called"));
    }

    @Test
    void isRaisedByWhoeverHearsThatItCannotWait() {
        var id = opened(WORDS);

        step(() -> desk.raise(lucia, seen(id)));

        assertThat(recovery(id).urgent()).contains(Urgent.SAID);
        assertThat(recovery(id).owner()).contains(maren.person());
    }

    @Test
    void addsToTheOpenCaseOfTheMatter() {
        var first = opened(WORDS);
        var second = opened(new Heard("I told you last week.", "", Harm.UNKNOWN));

        assertThat(second).isEqualTo(first);
        assertThat(recovery(first).urgent()).contains(Urgent.COMPLAINED_TWICE);
        assertThat(recovery(first).told().wants()).contains("A call today");
    }

    /** As if it did not exist, for another lane, another practice, and whoever has no grant. */
    @Test
    void existsForItsLaneAndTheManagerOnly() {
        var id = opened(WORDS);
        var seen = seen(id);
        var omar = clinics.access(practice, clinics.assistant(practice, "Omar", new LaneCode("billing")));
        var nobody = clinics.access(practice, clinics.person(practice, Role.ASSISTANT, "Edgar"));
        var elsewhere = clinics.open();
        var nora = clinics.access(elsewhere, clinics.person(elsewhere, Role.MANAGER, "Nora"));

        for (var stranger : List.of(omar, nobody)) {
            assertThatThrownBy(() -> within(practice, () -> book.get(stranger, id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> within(practice, () -> book.before(stranger, item)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> within(practice, () -> desk.acknowledge(stranger, seen, "By phone")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> within(practice, () -> desk.open(stranger, item, Reason.UPSET, WORDS)))
                    .isInstanceOf(NotFound.class);
            assertThat(CurrentPractice.within(practice, () -> book.all(stranger)))
                    .isEmpty();
        }
        assertThatThrownBy(() -> within(elsewhere, () -> book.get(nora, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> within(elsewhere, () -> desk.own(nora, seen))).isInstanceOf(NotFound.class);
        assertThat(CurrentPractice.within(elsewhere, () -> book.all(nora))).isEmpty();
        assertThat(CurrentPractice.within(practice, () -> book.all(lucia))).hasSize(1);
        assertThat(CurrentPractice.within(practice, () -> book.all(maren))).hasSize(1);
    }

    @Test
    void hidesWordsOfHarmWhereTheLaneShowsNone() {
        var billing = new LaneCode("billing");
        var rosa = clinics.access(practice, clinics.assistant(practice, "Rosa", billing));
        var omar = clinics.access(practice, clinics.assistant(practice, "Omar", billing));
        work.arrives(practice, billing, "Why this bill?", MutableClock.TUESDAY_TEN);
        var bill = work.takes(rosa).id();
        var heard = new Heard("My mother fell because nobody called.", "", Harm.YES);
        var id = CurrentPractice.within(practice, () -> desk.open(rosa, bill, Reason.COMPLAINT, heard));

        var shown = CurrentPractice.within(practice, () -> book.get(omar, id));
        assertThat(shown.words().withheld()).isTrue();
        assertThat(shown.words().own()).isEmpty();
        assertThat(shown.lines()).extracting(Line::words).allMatch(Optional::isEmpty);
        assertThat(CurrentPractice.within(practice, () -> book.get(rosa, id))
                        .words()
                        .own())
                .contains("My mother fell because nobody called.");
    }

    private RecoveryId contacted() {
        var id = opened(WORDS);
        step(() -> desk.acknowledge(maren, seen(id), "By phone"));
        step(() -> desk.own(maren, seen(id)));
        step(() -> desk.act(maren, seen(id), "Found a time"));
        step(() -> desk.contacted(maren, seen(id), false, "Voicemail"));
        return id;
    }

    private RecoveryId opened(Heard heard) {
        return CurrentPractice.within(practice, () -> desk.open(lucia, item, Reason.COMPLAINT, heard));
    }

    private RecoveryCase recovery(RecoveryId id) {
        return CurrentPractice.within(practice, () -> book.get(maren, id)).row().recovery();
    }

    private Seen seen(RecoveryId id) {
        return new Seen(id, recovery(id).version());
    }

    private void step(Runnable step) {
        within(practice, step);
    }

    private static void within(PracticeId practice, Runnable step) {
        CurrentPractice.run(practice, step);
    }

    private void refused(String code, Runnable step) {
        ThrowingCallable call = () -> step(step);
        assertThatThrownBy(call).hasMessage(code);
    }

    private void forbidden(String code, Runnable step) {
        ThrowingCallable call = () -> step(step);
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class).hasMessage(code);
    }

    private List<String> trail() {
        return clinics.answers(
                practice, "select action as answer from audit.audit_event where action like 'recovery.%'");
    }
}
