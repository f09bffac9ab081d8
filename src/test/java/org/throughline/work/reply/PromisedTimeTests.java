package org.throughline.work.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.team.OpenWork;

/** INV-11 and INV-60: an update is promised for a time that is still to come and when the practice is open. */
@HouseTest
class PromisedTimeTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Instant NOW = MutableClock.TUESDAY_TEN;
    private static final String PROMISED =
            "select to_char(due_at at time zone 'UTC', 'HH24:MI') as answer from work.promise";

    private final SmallClinic clinics;
    private final OpenWork work;
    private final ReplyDesk replies;

    private PracticeId practice;
    private Access lucia;
    private WorkItem item;

    PromisedTimeTests(
            SmallClinic clinics, Communications communications, WorkQueue queue, ReplyDesk replies, NoteDesk notes) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.replies = replies;
    }

    @BeforeEach
    void takeAQuestion() {
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        work.arrives(practice, SCHEDULING, "Are you open?", NOW);
        item = work.takes(lucia);
    }

    @Test
    void promisesWhatThePatientWasTold() {
        updateBy(NOW.plus(Duration.ofHours(2)));

        assertThat(clinics.answers(practice, PROMISED)).containsExactly("18:00");
    }

    @Test
    void refusesATimeThatHasPassed() {
        assertThatThrownBy(() -> updateBy(NOW.minus(Duration.ofHours(1)))).hasMessage("work.promise-in-the-past");
        assertThat(clinics.answers(practice, PROMISED)).isEmpty();
    }

    @Test
    void refusesATimeWhenNobodyIsThere() {
        assertThatThrownBy(() -> updateBy(NOW.plus(Duration.ofHours(10)))).hasMessage("work.promise-outside-hours");
        assertThat(clinics.answers(practice, PROMISED)).isEmpty();
    }

    private void updateBy(Instant due) {
        var text =
                new Reply.Text.Update("We got it.", "Lucía looks at it.", "We need nothing.", "We write by then.", due);
        var answer = new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text);
        CurrentPractice.run(
                practice,
                () -> replies.send(lucia, new Seen(item.id(), item.standing().version()), answer));
    }
}
