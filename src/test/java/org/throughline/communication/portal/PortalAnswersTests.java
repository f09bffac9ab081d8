package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.communication.ReplyWays;
import org.throughline.communication.outbox.OutboxClock;
import org.throughline.communication.portal.local.LocalPortal.Trouble;
import org.throughline.communication.portal.local.SignedLetter;
import org.throughline.kernel.Language;
import org.throughline.patient.Consents;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.queue.WorkQueue;

/** Whoever wrote in the practice's own portal is answered there, once and unless they asked for nothing more (R5, R6). */
@HouseTest
class PortalAnswersTests {

    private final SmallClinic clinics;
    private final Communications communications;
    private final ReplyWays ways;
    private final WorkQueue queue;
    private final BeanFactory house;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private PortalClinic clinic;

    PortalAnswersTests(
            SmallClinic clinics,
            Communications communications,
            ReplyWays ways,
            WorkQueue queue,
            BeanFactory house,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.ways = ways;
        this.queue = queue;
        this.house = house;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void connectThePortal() {
        clinic = PortalClinic.open(clinics, browser, clock);
    }

    @AfterEach
    void stopThePortal() {
        clinic.close();
    }

    @Test
    void answersWhereThePatientWroteAndProposesThat() {
        var letter = clinic.writes("What time is my visit?");

        assertThat(waysOf(clinic.issue()).getFirst().channel()).isEqualTo(Channel.PORTAL_MESSAGE);
        assertThat(waysOf(clinic.issue()).getFirst().isOpen()).isTrue();
        reply("It is on Tuesday at 9.");

        var answer = clinic.awaitAnswer("It is on Tuesday at 9.");
        assertThat(answer.answers()).isEqualTo(letter.id());
        clinic.awaitState("sent");
    }

    @Test
    void choosesThePortalInTheFormOfTheReply() {
        clinic.writes("What time is my visit?");
        var item = CurrentPractice.within(clinic.practice(), () -> queue.takeNext(clinic.access()))
                .orElseThrow()
                .item();

        assertThat(browser.get()
                        .uri("/work-items/" + item.id() + "/reply")
                        .with(user(new SignedInPerson(clinic.lucia(), clinic.practice()))))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"portal\" checked");
    }

    @Test
    void sendsOnceWhenTheAnswerOfThePortalIsLost() {
        clinic.writes("What time is my visit?");
        clinic.portal().nextMeets(Trouble.ANSWER_LOST);
        reply("It is on Tuesday at 9.");
        clinic.awaitAnswer("It is on Tuesday at 9.");
        clinic.awaitState("sending");

        clock.advance(Duration.ofMinutes(3));
        OutboxClock.sweep(house, clinic.practice());

        clinic.awaitState("sent");
        assertThat(clinic.answered()).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameNameWhatNeverCame() {
        clinic.writes("What time is my visit?");
        clinic.portal().nextMeets(Trouble.BROKEN_OFF);
        reply("It is on Tuesday at 9.");
        clinic.awaitState("sending");

        clock.advance(Duration.ofMinutes(3));
        OutboxClock.sweep(house, clinic.practice());
        clock.advance(Duration.ofMinutes(3));
        OutboxClock.sweep(house, clinic.practice());

        clinic.awaitState("sent");
        assertThat(clinic.answered()).hasSize(1);
    }

    @Test
    void makesWorkOfAnAnswerThatThePortalRefuses() {
        clinic.writes("What time is my visit?");
        clinic.portal().nextMeets(Trouble.NO_SUCH_ACCOUNT);
        reply("It is on Tuesday at 9.");

        clinic.awaitState("failed portal-422");
        awaitNotDelivered("refused");
    }

    @Test
    void learnsWhatBecameOfAnAnswer() {
        clinic.writes("What time is my visit?");
        reply("It is on Tuesday at 9.");
        var answer = clinic.awaitAnswer("It is on Tuesday at 9.");
        clinic.awaitState("sent");

        assertThat(clinic.there().status(answer, "read")).isEqualTo(200);
        assertThat(clinic.there().status(answer, "failed")).isEqualTo(200);

        clinic.awaitState("delivered");
    }

    @Test
    void makesWorkOfAnAnswerThatDidNotArrive() {
        clinic.writes("What time is my visit?");
        reply("It is on Tuesday at 9.");
        var answer = clinic.awaitAnswer("It is on Tuesday at 9.");
        clinic.awaitState("sent");

        clinic.there().status(answer, "failed");

        awaitNotDelivered("refused");
    }

    @Test
    void believesNoStatusOfAStranger() {
        clinic.writes("What time is my visit?");
        reply("It is on Tuesday at 9.");
        var answer = clinic.awaitAnswer("It is on Tuesday at 9.");
        clinic.awaitState("sent");
        var honest = clinic.portal().status(answer, "failed");
        var forged = SignedLetter.of(honest.id(), honest.body(), PortalSignature.newSecret(), clock.instant());

        assertThat(clinic.there()
                        .tell(clinic.there().calls() + "/status", forged)
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        clinic.awaitState("sent");
    }

    @Test
    void saysThatAStatusCannotBeRead() {
        var letter = clinic.writes("What time is my visit?");

        assertThat(clinic.there().status(letter, "read")).isEqualTo(422);
    }

    @Test
    void sendsNothingMoreToWhoeverAskedForThatUntilTheyWriteAgain() {
        clinic.writes("What time is my visit?");
        var issue = clinic.issue();
        clinic.writes("Stop sending me messages");

        assertThatThrownBy(() -> replyTo(issue, "It is on Tuesday at 9.")).hasMessage("gate.portal-stopped");
        assertThat(clinic.answers(
                        "select lane || ' ' || urgency_reason as answer from work.work_item order by id desc limit 1"))
                .containsExactly("callbacks messages-stopped");

        clinic.writes("What time is my visit now?");
        replyTo(issue, "It is on Tuesday at 9.");
        clinic.awaitAnswer("It is on Tuesday at 9.");
    }

    @Test
    void answersWordsOfAnEmergencyThereAtOnce() {
        clinic.writes("I have crushing chest pain and cannot breathe");

        PortalClinic.await(() ->
                clinic.answered().stream().anyMatch(letter -> letter.words().contains("911")));
    }

    @Test
    void keepsAnswersHereWhileTheManagerHasStoppedThem() {
        clinic.writes("What time is my visit?");
        clinic.pause(true);

        assertThat(waysOf(clinic.issue()))
                .filteredOn(way -> way.channel() == Channel.PORTAL_MESSAGE)
                .singleElement()
                .satisfies(way -> assertThat(way.closed()).contains("communication.portal-paused"));
        assertThatThrownBy(() -> reply("It is on Tuesday at 9.")).hasMessage("communication.portal-paused");
        assertThat(clinic.there()
                        .tell(clinic.portal()
                                .call(clinic.portal()
                                        .written(PortalClinic.ACCOUNT, PortalClinic.ANA, "And where?", ""))))
                .isEqualTo(200);

        clinic.pause(false);
        reply("It is on Tuesday at 9.");
        clinic.awaitAnswer("It is on Tuesday at 9.");
    }

    private List<ReplyWays.Way> waysOf(IssueId issue) {
        return CurrentPractice.within(
                clinic.practice(),
                () -> ways.of(issue, Consents.Purpose.ADMIN, Reply.Told.THE_PATIENT, clock.instant()));
    }

    private void reply(String words) {
        replyTo(clinic.issue(), words);
    }

    private void replyTo(IssueId issue, String words) {
        var reply = new Reply(issue, Channel.PORTAL_MESSAGE, Language.ENGLISH, new Reply.Text.FinalAnswer(words));
        clinics.within(clinic.practice(), () -> communications.reply(clinic.access(), reply, clock.instant()));
    }

    private void awaitNotDelivered(String trouble) {
        PortalClinic.await(
                () -> clinic.answers("select line as answer from work.ownership_event where kind = 'not-delivered'")
                        .contains(trouble));
    }
}
