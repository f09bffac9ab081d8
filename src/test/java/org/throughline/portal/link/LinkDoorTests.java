package org.throughline.portal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientLinks;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.portal.PatientWithLink;
import org.throughline.portal.PatientWithLink.Case;
import org.throughline.portal.link.LinkDoor.Entry;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.intake.LinkDesk;

/** Threats 10 and 12: a link opens its one matter for the right birth date, bears three wrong ones, and ends. */
@HouseTest
@Import(PatientWithLink.Filed.class)
class LinkDoorTests {

    private static final LocalDate WRONG = LocalDate.of(1985, 4, 3);

    private final SmallClinic clinics;
    private final PatientWithLink patients;
    private final PageLinkDesk links;
    private final LinkDoor door;
    private final LinkDesk conversations;
    private final JdbcClient database;
    private final MutableClock clock;

    private Case ana;
    private Secret secret;

    LinkDoorTests(
            SmallClinic clinics,
            PatientWithLink patients,
            PageLinkDesk links,
            LinkDoor door,
            LinkDesk conversations,
            JdbcClient database,
            MutableClock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.links = links;
        this.door = door;
        this.conversations = conversations;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void makeALink() {
        ana = patients.open();
        secret = patients.link(ana);
    }

    @Test
    void opensForTheBirthDateAndNotes() {
        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Entered.class);
        assertThat(link().use().openedAt()).contains(MutableClock.TUESDAY_TEN);
        assertThat(trail()).containsExactly("next-step-link.made", "next-step-link.opened");
    }

    @Test
    void keepsNothingButTheHashOfWhatOpensIt() {
        assertThat(clinics.answers(
                        ana.practice(),
                        "select encode(token_hash, 'escape') || row_to_json(a)::text as answer"
                                + " from portal.link_address a"))
                .noneMatch(row -> row.contains(secret.value()));
        assertThat(clinics.answers(
                        ana.practice(), "select row_to_json(l)::text as answer from portal.next_step_link l"))
                .hasSize(1)
                .noneMatch(row -> row.contains(secret.value()));
        assertThat(secret.value()).matches("[a-z2-7]{32}");
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void locksAfterThreeWrongBirthDatesInAllAndBringsTheItemBack() {
        assertThat(enter(WRONG)).isInstanceOf(Entry.Wrong.class);
        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Entered.class);
        assertThat(enter(WRONG)).isInstanceOf(Entry.Wrong.class);
        assertThat(enter(WRONG)).isInstanceOf(Entry.Shut.class);

        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Shut.class);
        assertThat(link().use().lockedAt()).isPresent();
        assertThat(clinics.answers(ana.practice(), "select needs_eyes as answer from work.work_item"))
                .containsExactly("page-locked");
        assertThat(trail()).endsWith("next-step-link.locked", "work-item.page-locked");
    }

    @Test
    void closesTheOpenPageWithTheThirdWrongBirthDate() {
        var visit = ((Entry.Entered) enter(PatientWithLink.BORN)).visit();
        IntStream.range(0, 3).forEach(number -> enter(WRONG));

        assertThat(visit(visit)).isEmpty();
    }

    @Test
    void countsThreeTriesHoweverManyComeAtOnce() throws InterruptedException {
        var start = new CountDownLatch(1);
        var guesses = new ArrayList<Future<Entry>>();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 40; number++) {
                var guess = LocalDate.of(1985, 3, 5).plusDays(number);
                guesses.add(guessers.submit(() -> {
                    start.await();
                    return enter(guess);
                }));
            }
            start.countDown();
        }

        assertThat(guesses).hasSize(40).allMatch(Future::isDone);
        assertThat(link().use().wrongTries()).isEqualTo(3);
        assertThat(trail().stream().filter(action -> action.endsWith("refused")))
                .hasSize(2);
        assertThat(trail().stream().filter(action -> action.equals("next-step-link.locked")))
                .hasSize(1);
        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Shut.class);
    }

    @Test
    void endsAfterHalfAnHourOfQuiet() {
        var visit = ((Entry.Entered) enter(PatientWithLink.BORN)).visit();
        clock.advance(Duration.ofMinutes(29));
        assertThat(visit(visit)).isPresent();
        clock.advance(Duration.ofMinutes(29));
        assertThat(visit(visit)).isPresent();
        clock.advance(Duration.ofMinutes(30));
        assertThat(visit(visit)).isEmpty();
    }

    @Test
    void runsOutAfterFourteenDays() {
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(find()).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(find()).isEmpty();
        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Shut.class);
    }

    @Test
    void runsOutThreeDaysAfterItsMatterIsClosed() {
        close();
        clock.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(find()).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(find()).isEmpty();
        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Shut.class);
    }

    @Test
    void opensNothingOnceTakenBackAndLeavesTheOthersAlone() {
        var newer = patients.link(ana);
        CurrentPractice.run(
                ana.practice(), () -> links.revoke(ana.lucia(), address(secret).link()));

        assertThat(find()).isEmpty();
        assertThat(enter(PatientWithLink.BORN)).isInstanceOf(Entry.Shut.class);
        assertThat(CurrentPractice.<Optional<NextStepLink>, RuntimeException>within(
                        ana.practice(), () -> door.find(address(newer).link())))
                .isPresent();
    }

    @Test
    void opensNothingOnceTheConversationTurnsOutToBeSomebodyElses() {
        var visit = ((Entry.Entered) enter(PatientWithLink.BORN)).visit();
        CurrentPractice.run(
                ana.practice(),
                () -> conversations.unlink(
                        ana.lucia(), ana.item().matter().issue(), Optional.of(PatientLinks.Undo.OTHER_PERSON)));

        assertThat(find()).isEmpty();
        assertThat(visit(visit)).isEmpty();
    }

    @Test
    void isNothingInAnotherPractice() {
        var elsewhere = patients.open();

        var there = address(secret).link();
        assertThat(CurrentPractice.<Optional<NextStepLink>, RuntimeException>within(
                        elsewhere.practice(), () -> door.find(there)))
                .isEmpty();
        assertThat(CurrentPractice.<Entry, RuntimeException>within(
                        elsewhere.practice(), () -> door.enter(there, PatientWithLink.BORN)))
                .isInstanceOf(Entry.Shut.class);
        assertThatThrownBy(
                        () -> CurrentPractice.run(elsewhere.practice(), () -> links.revoke(elsewhere.lucia(), there)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotOpenedByTheVisitOfAnotherLink() {
        var other = patients.open();
        var foreign = patients.link(other);
        var visit = CurrentPractice.<Entry, RuntimeException>within(
                other.practice(), () -> door.enter(address(foreign).link(), PatientWithLink.BORN));

        assertThat(visit(((Entry.Entered) visit).visit())).isEmpty();
    }

    @Test
    void isNotMadeWithoutABirthDateOnFile() {
        var unborn = patients.open(clinics.open(), PatientWithLink.ana());

        assertThatThrownBy(() -> patients.link(unborn))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("portal.link-birth-date-missing");
    }

    @Test
    void isMadeOnlyByWhoeverMayAnswerInTheLane() {
        var omar = clinics.access(ana.practice(), clinics.assistant(ana.practice(), "Omar", new LaneCode("billing")));

        assertThatThrownBy(() -> CurrentPractice.run(
                        ana.practice(), () -> links.make(omar, ana.item().id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CurrentPractice.run(
                        ana.practice(), () -> links.revoke(omar, address(secret).link())))
                .isInstanceOf(NotFound.class);
    }

    private Entry enter(LocalDate born) {
        return CurrentPractice.within(
                ana.practice(), () -> door.enter(address(secret).link(), born));
    }

    private Optional<LinkDoor.Open> visit(Secret key) {
        return CurrentPractice.within(
                ana.practice(), () -> door.visit(address(secret).link(), key));
    }

    private Optional<NextStepLink> find() {
        return CurrentPractice.within(
                ana.practice(), () -> door.find(address(secret).link()));
    }

    private LinkDoor.Address address(Secret of) {
        return door.address(of.value()).orElseThrow();
    }

    private NextStepLink link() {
        return CurrentPractice.within(
                ana.practice(), () -> links.of(ana.lucia(), ana.item().id()).getFirst());
    }

    private java.util.List<String> trail() {
        return clinics.answers(
                ana.practice(),
                "select action as answer from audit.audit_event where action like 'next-step-link.%'"
                        + " or action = 'work-item.page-locked' order by at, id");
    }

    private void close() {
        clinics.within(
                ana.practice(),
                () -> database.sql("""
                        update work.work_item set status = 'completed', business_status = 'done', closed_at = :now,
                            close_code = 'answered', holder_person_id = null, lease_until = null, unanswered = false
                        """)
                        .param("now", org.throughline.platform.database.Columns.at(clock.instant()))
                        .update());
    }
}
