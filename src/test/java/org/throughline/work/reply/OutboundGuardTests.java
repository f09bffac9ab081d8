package org.throughline.work.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
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

/** INV-15: what goes out to a patient is read first, and some of it does not go out whatever the reason (safety.md 2). */
@HouseTest
class OutboundGuardTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final String SENT = "select body as answer from communication.communication where direction = 'out'";
    private static final String REASONS = "select doubt || ': ' || reason as answer from work.reply_reason order by id";

    private final SmallClinic clinics;
    private final OpenWork work;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final JdbcClient database;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private WorkItem item;

    OutboundGuardTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            JdbcClient database,
            MutableClock clock) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.queue = queue;
        this.replies = replies;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void takeAQuestionOfAPatient() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        item = work.takes(lucia);
        isOf("Ana", "Morales");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Stop taking the metformin until Friday.",
        "en, Your blood test is normal.",
        "en, There is nothing to worry about.",
        "es, Deje de tomar la metformina hasta el viernes.",
        "es, Sus análisis salieron normales."
    })
    void leavesAdviceAndResultsToTheCareTeam(String language, String words) {
        assertThatThrownBy(() -> answer(language, words, "the doctor said so"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("work.reply-refused.advice");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 'Hello Rosa, your visit is on Tuesday.'", "es, 'Hola Rosa, su cita es el martes.'"})
    void doesNotGreetSomebodyElse(String language, String words) {
        assertThatThrownBy(() -> answer(language, words, "that is the name"))
                .hasMessage("work.reply-refused.wrong-person");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Hello Ana, your visit is on Tuesday.'",
        "en, 'Dear Mr. Morales, her visit is on Tuesday.'",
        "es, 'Hola Marta: la cita de Ana es el martes.'"
    })
    void greetsThePatientAndWhoSpeaksForThePatient(String language, String words) {
        speaksForAna("Marta", "Ruiz");

        answer(language, words, "");

        assertThat(clinics.answers(practice, SENT)).containsExactly(words);
    }

    @Test
    void doesNotNameThePatientWhoseMatterWasInHandJustBefore() {
        queue(() -> queue.giveBack(lucia, seen(), "answered by phone"));
        isOf("Rosa", "Quintero");
        work.arrives(practice, SCHEDULING, "When is my visit?", MutableClock.TUESDAY_TEN);
        item = another();

        assertThatThrownBy(() -> answer("en", "Rosa Quintero's visit is on Tuesday.", "so it is"))
                .hasMessage("work.reply-refused.wrong-person");
    }

    @Test
    void forgetsWhoseMatterWasInHandLongBefore() {
        queue(() -> queue.giveBack(lucia, seen(), "answered by phone"));
        isOf("Rosa", "Quintero");
        clock.advance(Duration.ofMinutes(90));
        work.arrives(practice, SCHEDULING, "When is my visit?", clock.instant());
        item = another();

        answer("en", "Rosa Quintero is our new colleague at the desk.", "");

        assertThat(clinics.answers(practice, SENT)).hasSize(1);
    }

    @Test
    void doesNotNameAnotherPracticeTheWriterWorksFor() {
        worksToo(lucia.person(), "Lakeview Clinic " + practice);

        assertThatThrownBy(() -> answer("en", "Please call Lakeview Clinic " + practice + ".", "they know"))
                .hasMessage("work.reply-refused.other-practice");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your insurance will cover this visit., coverage",
        "en, They will approve the authorization., authorization",
        "en, The nurse will call you on Friday., clinician-calls",
        "en, Give your body a few days to adjust., reads-unsafe",
        "es, Su seguro va a cubrir la visita., coverage",
        "es, El doctor le llamará el viernes., clinician-calls"
    })
    void asksForAReasonToPromiseWhatOthersMustKeep(String language, String words, String doubt) {
        assertThatThrownBy(() -> answer(language, words, "")).hasMessage("work.reply-doubt." + doubt);
        assertThat(clinics.answers(practice, SENT)).isEmpty();

        answer(language, words, "the plan's letter of Monday says so");

        assertThat(clinics.answers(practice, REASONS)).contains(doubt + ": the plan's letter of Monday says so");
    }

    @Test
    void lacksNoPromiseOfACallInAnUpdate() {
        var text = new Reply.Text.Update(
                "We received your question.",
                "The nurse has it.",
                "Nothing for now.",
                "The nurse will call you by 4 pm today.",
                MutableClock.TUESDAY_TEN.plus(Duration.ofHours(5)));

        send(new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text));

        assertThat(clinics.answers(practice, REASONS)).isEmpty();
    }

    private void answer(String language, String words, String because) {
        send(new ReplyDesk.Answer(
                Channel.EMAIL,
                Language.of(language),
                new Reply.Text.FinalAnswer(words),
                new ReplyDesk.Basis(because, Optional.empty(), Optional.empty())));
    }

    private void send(ReplyDesk.Answer answer) {
        queue(() -> replies.send(lucia, seen(), answer));
    }

    private void queue(Runnable step) {
        CurrentPractice.run(practice, step);
    }

    private Seen seen() {
        var current = CurrentPractice.within(practice, () -> queue.claim(lucia, item.id()));
        return new Seen(current.id(), current.standing().version());
    }

    /** The one that was not in hand before. */
    private WorkItem another() {
        var id = clinics.answers(
                        practice,
                        "select id::text as answer from work.work_item where patient_id is null order by id desc")
                .getFirst();
        return CurrentPractice.within(
                practice, () -> queue.claim(lucia, new org.throughline.work.WorkItemId(java.util.UUID.fromString(id))));
    }

    private void isOf(String given, String family) {
        clinics.within(
                practice,
                () -> database.sql("""
                        with filed as (
                            insert into patient.patient (reference, given, family, created_at)
                            values ('P-' || :given, :given, :family, '2026-01-05T15:00:00Z') returning id
                        )
                        update work.work_item w set patient_id = filed.id from filed where w.id = :item
                        """)
                        .param("given", given)
                        .param("family", family)
                        .param("item", item.id().value())
                        .update());
    }

    private void speaksForAna(String given, String family) {
        clinics.within(
                practice,
                () -> database.sql("""
                        insert into patient.related_person (patient_id, given, family, relation, may_be_told, active_from)
                        select id, :given, :family, 'daughter', 'everything', '2026-01-05T15:00:00Z' from patient.patient
                        """)
                        .param("given", given)
                        .param("family", family)
                        .update());
    }

    private void worksToo(PersonId person, String practiceName) {
        database.sql("""
                        with opened as (
                            insert into practice.organization (kind, name, sms_name, slug, time_zone, created_at)
                            values ('practice', :name, 'Lakeview', 'l' || md5(:name), 'America/Chicago',
                                    '2026-01-05T15:00:00Z')
                            returning id
                        )
                        insert into access.membership (practice_id, person_id, role, active_from)
                        select id, :person, 'ASSISTANT', '2026-01-05T15:00:00Z' from opened
                        """)
                .param("name", practiceName)
                .param("person", person.value())
                .update();
    }
}
