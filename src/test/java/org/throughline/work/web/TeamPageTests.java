package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** The manager's page in words, and what its form is told. */
@HouseTest
class TeamPageTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final OpenWork work;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId maren;
    private PersonId omar;
    private Access lucia;

    TeamPageTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        omar = clinics.assistant(practice, "Omar", SCHEDULING);
    }

    @Test
    void saysWhatIsLateAndWhoHasHowMany() {
        taken();

        assertThat(page("/team/queue"))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 1 open items is late", "Each has a named owner.", "<b>Lucía P.</b> has 1");
        assertThat(page("/team/queue?owner=nobody&stage=WAITING&late=true&lane=scheduling&after=forged"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing open fits.");
    }

    @Test
    void givesTheChosenItemAndSaysSo() {
        var item = taken();

        var answer = assign(item.id() + ":" + item.standing().version(), omar.toString());

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(page(String.valueOf(answer.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("1 item now belongs to Omar P.");
    }

    @Test
    void refusesAnOlderListByTheNameOfTheItem() {
        var item = taken();
        assign(item.id() + ":" + item.standing().version(), omar.toString());

        assertThat(assign(item.id() + ":" + item.standing().version(), "nobody"))
                .hasStatus(409)
                .bodyText()
                .contains(item.reference() + " has changed since this list was shown.");
    }

    @Test
    void asksForAnItemAPersonAndAReason() {
        var item = taken();
        var choice = item.id() + ":" + item.standing().version();

        assertThat(assign("", omar.toString())).hasStatus(422).bodyText().contains("Choose at least one item.");
        assertThat(assign(choice, "")).hasStatus(422).bodyText().contains("Choose who gets it.");
        assertThat(browser.post()
                        .uri("/team/assignments")
                        .param("chosen", choice)
                        .param("to", omar.toString())
                        .param("why", "OTHER")
                        .with(csrf())
                        .with(user(new SignedInPerson(maren, practice))))
                .hasStatus(422)
                .bodyText()
                .contains("Say why, in one line.");
        assertThat(assign("forged", omar.toString())).hasStatus(404);
    }

    private WorkItem taken() {
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN.minus(Duration.ofDays(2)));
        return work.takes(lucia);
    }

    private MvcTestResult page(String address) {
        return browser.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(maren, practice)))
                .exchange();
    }

    private MvcTestResult assign(String chosen, String to) {
        var call = browser.post()
                .uri("/team/assignments")
                .param("lane", "")
                .param("owner", "")
                .param("stage", "")
                .param("after", "")
                .param("to", to)
                .param("why", "ABSENT")
                .param("words", "")
                .with(csrf())
                .with(user(new SignedInPerson(maren, practice)));
        return (chosen.isEmpty() ? call : call.param("chosen", chosen)).exchange();
    }
}
