package org.throughline.work.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
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
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.fault.PlantedCode;
import org.throughline.testing.fault.PlantedCode.Plant;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.team.OpenWork;

/** INV-12 and INV-14: which approved wording went out is kept; what was replaced or stands unread in Spanish stays here. */
@HouseTest
class UsedWordingTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final MomentCode REQUEST = new MomentCode("new_appointment_request");
    private static final String KEPT = """
            select template || ' ' || template_version as answer from communication.communication where template is not null
            """;
    private static final String SENT = "select body as answer from communication.communication where direction = 'out'";

    private final SmallClinic clinics;
    private final OpenWork work;
    private final ReplyDesk replies;

    private PracticeId practice;
    private Access lucia;
    private WorkItem item;

    UsedWordingTests(
            SmallClinic clinics, Communications communications, WorkQueue queue, ReplyDesk replies, NoteDesk notes) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.replies = replies;
    }

    @BeforeEach
    void takeARequest() {
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        work.arrives(practice, SCHEDULING, "I need an appointment for a check-up.", MutableClock.TUESDAY_TEN);
        item = work.takes(lucia);
    }

    @Test
    void keepsWhichVersionWentOut() {
        assertThat(item.matter().moment()).contains(REQUEST);

        send(Language.ENGLISH, Optional.of(1));

        assertThat(clinics.answers(practice, KEPT)).containsExactly("new_appointment_request 1");
    }

    @Test
    void keepsNothingForOnesOwnWords() {
        send(Language.ENGLISH, Optional.empty());

        assertThat(clinics.answers(practice, SENT)).hasSize(1);
        assertThat(clinics.answers(practice, KEPT)).isEmpty();
    }

    @Test
    void refusesAWordingThatIsNotInForce() {
        assertThatThrownBy(() -> send(Language.ENGLISH, Optional.of(2))).hasMessage("work.wording-replaced");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    @Test
    void refusesAWordingOfAnotherMatter() {
        var used = Reply.Template.of("billing_question:1");
        var text = new Reply.Text.FinalAnswer("Your visit is on Tuesday.");
        var answer = new ReplyDesk.Answer(
                Channel.EMAIL, Language.ENGLISH, text, new ReplyDesk.Basis("", Optional.empty(), used));

        assertThat(used).isPresent();
        assertThatThrownBy(() -> send(answer)).hasMessage("work.wording-replaced");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    @Test
    void refusesSpanishThatNobodySignedOff() {
        assertThatThrownBy(() -> send(Language.SPANISH, Optional.of(1))).hasMessage("work.wording-spanish-open");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    @Test
    void findsAReplacedWordingThatNobodyRefuses() {
        PlantedCode.planted(new Plant(InForce.class, "number", 2), () -> send(Language.ENGLISH, Optional.of(2)));

        assertThat(clinics.answers(practice, KEPT)).containsExactly("new_appointment_request 2");
    }

    @Test
    void findsUnreadSpanishThatNobodyRefuses() {
        PlantedCode.planted(
                new Plant(InForce.class, "spanishSigned", true), () -> send(Language.SPANISH, Optional.of(1)));

        assertThat(clinics.answers(practice, KEPT)).containsExactly("new_appointment_request 1");
    }

    @Test
    void sendsSpanishThatIsSignedOff() {
        clinics.signSpanish(practice, clinics.assistant(practice, "Marisol", SCHEDULING), REQUEST);

        send(Language.SPANISH, Optional.of(1));

        assertThat(clinics.answers(practice, KEPT)).containsExactly("new_appointment_request 1");
    }

    private void send(Language language, Optional<Integer> wording) {
        var text = new Reply.Text.FinalAnswer(
                language.equals(Language.SPANISH) ? "Su cita es el martes." : "Your visit is on Tuesday.");
        var used = wording.map(version -> new Reply.Template(REQUEST.value(), version));
        send(new ReplyDesk.Answer(Channel.EMAIL, language, text, new ReplyDesk.Basis("", Optional.empty(), used)));
    }

    private void send(ReplyDesk.Answer answer) {
        CurrentPractice.run(
                practice,
                () -> replies.send(lucia, new Seen(item.id(), item.standing().version()), answer));
    }
}
