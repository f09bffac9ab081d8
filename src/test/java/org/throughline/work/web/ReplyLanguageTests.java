package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.holding.HoldingDesk;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.moment.MomentDesk;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** A reply speaks the patient's language down to its times, and no Spanish that nobody has read; the page stays English. */
@HouseTest
class ReplyLanguageTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final MomentCode REQUEST = new MomentCode("new_appointment_request");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final OpenWork work;
    private final MomentDesk moments;
    private final HoldingDesk holding;

    private PracticeId practice;
    private PersonId person;
    private Access lucia;
    private WorkItem item;

    ReplyLanguageTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MomentDesk moments,
            HoldingDesk holding) {
        this.browser = browser;
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.moments = moments;
        this.holding = holding;
    }

    @BeforeEach
    void takeARequest() {
        practice = clinics.open();
        person = clinics.assistant(practice, "Lucía", SCHEDULING);
        lucia = clinics.access(practice, person);
        work.arrives(practice, SCHEDULING, "I need an appointment for a check-up.", MutableClock.TUESDAY_TEN);
        item = work.takes(lucia);
    }

    @Test
    void saysTheTimeInTheLanguageOfTheReply() {
        clinics.signSpanish(practice, clinics.assistant(practice, "Marisol", SCHEDULING), REQUEST);

        assertThat(reply("es")).bodyText().containsPattern("name=\"next\"[^<]*\\d:\\d\\d.[ap]\\..m\\.");
        assertThat(reply("en")).bodyText().containsPattern("name=\"next\"[^<]*\\d:\\d\\d.[ap]m");
    }

    @Test
    void offersNoSpanishThatNobodyStandsForWhereNoEntryFits() {
        noEntryFits();

        assertThat(reply("en")).bodyText().contains("I am asking the person in our office who can answer it.");
        assertThat(reply("es"))
                .bodyText()
                .contains("Nobody has signed off the Spanish of “What is said when no entry fits” yet")
                .doesNotContain("Le estoy preguntando");

        CurrentPractice.run(practice, () -> holding.signSpanish(lucia));

        assertThat(reply("es"))
                .bodyText()
                .contains("Le estoy preguntando a la persona de nuestra oficina")
                .containsPattern("Le escribimos antes de [^<]*\\d:\\d\\d.[ap]\\..m\\.");
    }

    private void noEntryFits() {
        var seen = new Seen(item.id(), item.standing().version());
        CurrentPractice.run(practice, () -> moments.noEntryFits(lucia, seen, "May she bring her dog?"));
    }

    private MvcTestResult reply(String language) {
        return browser.get()
                .uri("/work-items/" + item.id() + "/reply?kind=UPDATE&language=" + language)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }
}
