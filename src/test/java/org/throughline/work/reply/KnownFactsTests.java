package org.throughline.work.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.team.OpenWork;

/** What a patient has said is not asked again, unless there is a reason that is kept. */
@HouseTest
class KnownFactsTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final SmallClinic clinics;
    private final OpenWork work;
    private final ReplyDesk replies;
    private final KnownFacts known;

    private PracticeId practice;
    private Access lucia;
    private WorkItem item;

    KnownFactsTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            KnownFacts known) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.replies = replies;
        this.known = known;
    }

    @BeforeEach
    void takeAQuestion() {
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        work.arrives(practice, SCHEDULING, "Are you open on Friday?", MutableClock.TUESDAY_TEN);
        item = work.takes(lucia);
    }

    @Test
    void knowsWhatTheMessageSaidAndNothingMore() {
        assertThat(CurrentPractice.within(practice, () -> known.of(item)))
                .containsExactlyInAnyOrder(KnownFact.NAME, KnownFact.PHONE, KnownFact.EMAIL, KnownFact.LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Please send us your phone number.",
        "en, What is the best number to call?",
        "en, Tell us your full name and which days suit you.",
        "es, Díganos su número de teléfono.",
        "es, ¿Cuál es su correo electrónico?",
        "es, ¿Qué idioma prefiere?"
    })
    void asksForAReasonToAskAgain(String language, String needed) {
        assertThatThrownBy(() -> send(Language.of(language), needed, ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, refused -> assertThat(refused).hasMessage("work.reply-doubt.asked-again"));

        send(Language.of(language), needed, "the number on file is out of service");
        assertThat(clinics.answers(practice, "select doubt || ': ' || reason as answer from work.reply_reason"))
                .contains("asked-again: the number on file is out of service");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Please tell us which days work best for you.",
        "en, Please tell us your date of birth.",
        "es, Díganos qué días le convienen."
    })
    void letsPassWhatIsNotKnown(String language, String needed) {
        send(Language.of(language), needed, "");

        assertThat(clinics.answers(practice, "select doubt as answer from work.reply_reason"))
                .isEmpty();
    }

    private void send(Language language, String needed, String because) {
        var spanish = language.equals(Language.SPANISH);
        var text = new Reply.Text.Update(
                spanish ? "Recibimos su pregunta." : "We received your question.",
                spanish ? "La estamos revisando." : "We are checking it.",
                needed,
                spanish ? "Le escribimos hoy a las 2." : "We will write to you today at 2.",
                MutableClock.TUESDAY_TEN.plusSeconds(7200));
        var basis = new ReplyDesk.Basis(because, Optional.empty(), Optional.empty());
        CurrentPractice.run(
                practice,
                () -> replies.send(
                        lucia,
                        new Seen(item.id(), item.standing().version()),
                        new ReplyDesk.Answer(Channel.EMAIL, language, text, basis)));
    }
}
