package org.throughline.playbook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Role;
import org.throughline.access.Training;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.training.Rehearsal.Result;
import org.throughline.playbook.training.RehearsalDesk.Run;
import org.throughline.playbook.version.DraftDesk;
import org.throughline.playbook.version.Edit;
import org.throughline.playbook.version.Finding;
import org.throughline.playbook.version.MomentVersion;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.ReviewDesk.Seen;
import org.throughline.playbook.version.Versions;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** INV-30: a grant is awake for those who have passed the training on the words in force, and for nobody else. */
@HouseTest
class TrainingModuleTests {

    private static final LaneCode REFERRALS = new LaneCode("referrals");
    private static final LaneCode BILLING = new LaneCode("billing");
    private static final MomentCode REFERRAL = new MomentCode("referral_status");
    private static final MomentField QUESTION = new MomentField("/question/en");

    /** A Monday, two in the afternoon in Chicago. */
    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");

    private static final Instant NEXT_MONDAY_EVENING = Instant.parse("2026-11-23T23:00:00Z");

    private final SmallClinic clinics;
    private final RehearsalDesk rehearsals;
    private final LessonDesk lessons;
    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final Versions versions;
    private final Training training;
    private final AuditLog audit;
    private final MutableClock clock;
    private PracticeId practice;
    private PersonId nora;

    TrainingModuleTests(
            SmallClinic clinics,
            RehearsalDesk rehearsals,
            LessonDesk lessons,
            DraftDesk drafts,
            ReviewDesk reviews,
            Versions versions,
            Training training,
            AuditLog audit,
            MutableClock clock) {
        this.clinics = clinics;
        this.rehearsals = rehearsals;
        this.lessons = lessons;
        this.drafts = drafts;
        this.reviews = reviews;
        this.versions = versions;
        this.training = training;
        this.audit = audit;
        this.clock = clock;
        this.practice = clinics.open();
        this.nora = clinics.untrained(practice, "Nora", REFERRALS);
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MONDAY);
        practice = clinics.open();
        nora = clinics.untrained(practice, "Nora", REFERRALS);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @Test
    void wakesTheGrantOfWhoPassesTheRehearsal() {
        assertThat(mayAct(nora)).isFalse();

        var run = rehearse(nora, REFERRALS, true);

        assertThat(run.rehearsal().passed()).isTrue();
        assertThat(run.rehearsal().versions()).containsEntry("referral_status", 1);
        assertThat(run.score()).contains(new Score(6, 6, 100));
        assertThat(mayAct(nora)).isTrue();
        assertThat(trail(nora)).contains("training.passed", "grant.woke");
    }

    @Test
    void leavesTheGrantAsleepWhenAHardStopWasBrokenAndLetsTheRehearsalBeTakenAgainInAnotherOrder() {
        var failed = rehearse(nora, REFERRALS, false);

        assertThat(failed.rehearsal().ended().orElseThrow().result()).isEqualTo(Result.FAILED);
        assertThat(mayAct(nora)).isFalse();
        assertThat(trail(nora)).contains("training.failed").doesNotContain("grant.woke");

        var again = rehearse(nora, REFERRALS, true);
        assertThat(again.rehearsal().scenarios())
                .isNotEqualTo(failed.rehearsal().scenarios())
                .containsExactlyInAnyOrderElementsOf(failed.rehearsal().scenarios());
        assertThat(mayAct(nora)).isTrue();
    }

    @Test
    void marksANoteByTheRulesOfRealNotes() {
        var id = begin(nora, REFERRALS);
        var hollow = as(
                nora,
                access -> rehearsals.answer(access, id, 0, new Given(Choice.DOCUMENT, "handled", "will follow up")));

        assertThat(hollow.answers().getFirst().noteSound()).isFalse();
        assertThatThrownBy(() ->
                        as(nora, access -> rehearsals.answer(access, id, 1, new Given(Choice.ANSWER, " ", "x"))))
                .hasMessage("playbook.rehearsal-note-missing");
        var given = right(Scenarios.SHIPPED.of(REFERRALS).getFirst());
        assertThat(as(nora, access -> rehearsals.answer(access, id, 1, given))
                        .answers()
                        .get(1)
                        .noteSound())
                .isTrue();
    }

    @Test
    void goesOnWhereItWasLeftAndTakesNoAnswerTwice() {
        var id = begin(nora, REFERRALS);
        var right = right(Scenarios.SHIPPED.of(REFERRALS).getFirst());
        as(nora, access -> rehearsals.answer(access, id, 0, right));

        assertThat(begin(nora, REFERRALS)).isEqualTo(id);
        assertThatThrownBy(() -> as(nora, access -> rehearsals.answer(access, id, 0, right)))
                .hasMessage("playbook.rehearsal-answered");
    }

    @Test
    void isNobodyElsesNorAnotherPracticesNorOfALaneThatThereIsNot() {
        var id = begin(nora, REFERRALS);
        var omar = clinics.untrained(practice, "Omar", REFERRALS);
        assertThatThrownBy(() -> as(omar, access -> rehearsals.find(access, id)))
                .isInstanceOf(NotFound.class);

        var elsewhere = clinics.open();
        var tess = clinics.untrained(elsewhere, "Tess", REFERRALS);
        assertThatThrownBy(() ->
                        CurrentPractice.within(elsewhere, () -> rehearsals.find(clinics.access(elsewhere, tess), id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> begin(nora, new LaneCode("no_such_lane"))).isInstanceOf(NotFound.class);
    }

    @Test
    void letsAGrantSleepAfterTheNextWorkingDayUnlessWhatChangedIsLearnt() {
        var lucia = clinics.assistant(practice, "Lucía", REFERRALS);
        var ines = clinics.assistant(practice, "Ines", BILLING);
        change("Is my referral there, and what do I do now?");
        assertThat(mayAct(lucia)).isTrue();

        clock.set(NEXT_MONDAY_EVENING.minusSeconds(1));
        assertThat(mayAct(lucia)).isTrue();
        clock.set(NEXT_MONDAY_EVENING);
        assertThat(mayAct(lucia)).isFalse();
        assertThat(clinics.access(practice, ines).may(Action.SAY, BILLING)).isTrue();

        var lesson = lesson(lucia).orElseThrow();
        assertThat(lesson.changed()).singleElement().satisfies(moment -> {
            assertThat(moment.code()).isEqualTo("referral_status");
            assertThat(moment.question().en().options())
                    .containsExactlyInAnyOrder(
                            "Did my referral arrive? Who is going to call me?",
                            "Is my referral there, and what do I do now?");
        });
        assertThat(answer(lucia, lesson, true)).isEmpty();
        assertThat(mayAct(lucia)).isTrue();
        assertThat(trail(lucia)).contains("grant.lesson-asked", "training.passed", "grant.woke");
    }

    @Test
    void wakesNobodyWhoAnswersTheLessonWronglyOrAnotherOneThanIsInForce() {
        var lucia = clinics.assistant(practice, "Lucía", REFERRALS);
        change("Is my referral there, and what do I do now?");
        var lesson = lesson(lucia).orElseThrow();
        clock.set(NEXT_MONDAY_EVENING);

        assertThat(answer(lucia, lesson, false)).containsExactly("referral_status");
        assertThat(mayAct(lucia)).isFalse();
        change("Is my referral there?");
        assertThatThrownBy(() -> answer(lucia, lesson, true)).hasMessage("playbook.lesson-changed");
    }

    @Test
    void whoRehearsedOnWordsThatChangedMeanwhileHasALessonToLearn() {
        var id = begin(nora, REFERRALS);
        change("Is my referral there, and what do I do now?");
        var run = finish(nora, id, true);

        assertThat(run.rehearsal().passed()).isTrue();
        assertThat(mayAct(nora)).isTrue();
        clock.set(NEXT_MONDAY_EVENING);
        assertThat(mayAct(nora)).isFalse();
        assertThat(lesson(nora).orElseThrow().changed()).hasSize(1);
    }

    @Test
    void hasNoLessonForSomebodyWhoNeverRehearsed() {
        assertThat(lesson(nora)).isEmpty();
        clinics.within(practice, () -> assertThat(training.of(nora)).isEmpty());
    }

    @Test
    void aGrantThatIsApprovedAfterTheTrainingIsAwakeAtOnce() {
        var tom = clinics.person(practice, Role.ASSISTANT, "Tom");
        rehearse(tom, REFERRALS, true);
        clinics.within(
                practice,
                () -> assertThat(training.of(tom))
                        .containsKey(REFERRALS)
                        .allSatisfy((lane, trained) ->
                                assertThat(trained.upToDate()).isTrue()));
        clock.advance(Duration.ofDays(400));
        clinics.within(
                practice,
                () -> assertThat(training.of(tom))
                        .containsKey(REFERRALS)
                        .allSatisfy((lane, trained) ->
                                assertThat(trained.upToDate()).isTrue()));
    }

    private UUID begin(PersonId person, LaneCode lane) {
        return as(person, access -> rehearsals.begin(access, lane));
    }

    private Optional<Lesson> lesson(PersonId person) {
        return as(person, access -> lessons.lesson(access, REFERRALS));
    }

    private Run rehearse(PersonId person, LaneCode lane, boolean right) {
        return finish(person, begin(person, lane), right);
    }

    /** Answers everything rightly, or breaks one hard stop. */
    private Run finish(PersonId person, UUID id, boolean right) {
        var run = as(person, access -> rehearsals.find(access, id));
        while (run.rehearsal().ended().isEmpty()) {
            var shown = run.next().orElseThrow();
            var broken = !right && shown.hardStop() == HardStop.ADVISE_ON_MEDICATION;
            var given = right(shown);
            var position = run.answers().size();
            run = as(
                    person,
                    access -> rehearsals.answer(
                            access,
                            id,
                            position,
                            broken ? new Given(Choice.ANSWER, given.action(), given.next()) : given));
        }
        return run;
    }

    private static Given right(Scenario scenario) {
        return new Given(
                scenario.right().getFirst(),
                "Took her words down and told her that the referral was sent on Monday.",
                "Kim Brandt, the nurse, has it since 9:40 and calls her on Tuesday by noon.");
    }

    private List<String> answer(PersonId person, Lesson lesson, boolean right) {
        var question = lesson.changed().getFirst().question().en();
        var chosen = question.isRight(0) == right ? 0 : 1;
        return as(
                person,
                access -> lessons.answer(
                        access, lesson.lane(), lesson.seen(), Map.of("referral_status", chosen), Language.ENGLISH));
    }

    /** Another question of the patient takes force, written by a nurse and approved by a manager. */
    private void change(String words) {
        var kim = clinics.person(practice, Role.NURSE, "Kim");
        var maren = clinics.person(practice, Role.MANAGER, "Maren");
        as(kim, access -> drafts.begin(access, REFERRAL, OptionalInt.empty()));
        var said = draft().content().text(QUESTION);
        as(kim, access -> drafts.change(access, REFERRAL, new Edit(QUESTION, said, words)));
        List<Finding> refusing = as(kim, access -> reviews.send(access, REFERRAL));
        assertThat(refusing).isEmpty();
        var sent = draft();
        clinics.within(
                practice,
                () -> reviews.approve(
                        clinics.access(practice, maren),
                        new Seen(REFERRAL, sent.number(), sent.revision()),
                        Optional.empty()));
    }

    private MomentVersion draft() {
        return CurrentPractice.within(
                practice, () -> versions.of(REFERRAL).open().orElseThrow());
    }

    private boolean mayAct(PersonId person) {
        return clinics.access(practice, person).may(Action.SAY, REFERRALS);
    }

    private List<String> trail(PersonId person) {
        return CurrentPractice.within(
                practice,
                () -> audit.ofEntity(person.value(), 20).stream()
                        .map(row -> row.action())
                        .toList());
    }

    private <T> T as(PersonId person, java.util.function.Function<Access, T> step) {
        var access = clinics.access(practice, person);
        return CurrentPractice.within(practice, () -> step.apply(access));
    }
}
