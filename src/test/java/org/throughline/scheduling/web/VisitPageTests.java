package org.throughline.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.practice.Practices;
import org.throughline.scheduling.AppointmentId;
import org.throughline.scheduling.board.FrontDesk;
import org.throughline.scheduling.importing.AppointmentFiles;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** The board as a page: what is missing first, one tap for each act, and how old it all is. */
@HouseTest
class VisitPageTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final FrontDesk front;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId ruth;
    private PersonId lucia;
    private PatientId ana;
    private AppointmentId visit;

    VisitPageTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Patients patients,
            Practices practices,
            AppointmentFiles files,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.front = new FrontDesk(clinics, patients, practices, files);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        ruth = clinics.person(practice, Role.FRONT_DESK, "Ruth");
        lucia = clinics.assistant(practice, "Lucía", SCHEDULING);
        var maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        ana = front.patient(maren, "77", "Ana", "Morales", Optional.of(Language.SPANISH));
        front.patient(maren, "78", "Ben", "Ito", Optional.of(Language.ENGLISH));
        front.exports(
                maren,
                "A-1,11/17/2026 10:20 AM,booked,77,Annual visit,Dr. Patel,missing,verified,needed",
                "A-2,11/17/2026 10:00 AM,booked,78,Follow-up,Dr. Patel,complete,verified,",
                "A-3,11/18/2026 9:00 AM,booked,78,Follow-up,Dr. Patel,complete,verified,");
        visit = front.visit(practice, "A-1");
    }

    @Test
    void saysInOneSentenceWhatComesAndWhatIsMissing() {
        clock.advance(Duration.ofMinutes(12));
        assertThat(get(ruth, "/visits"))
                .hasStatusOk()
                .bodyText()
                .contains("2 arrivals before 12:00 pm", "1 is not ready.", "2 visits today, 0 here now.")
                .contains("As of 10:00 am, 12 min ago")
                .containsSubsequence("Not ready", "Ana Morales", "Expected, nothing missing", "Ben Ito", "Not here yet")
                .contains("<span class=\"lang\">ES</span>", "/patients/" + ana);
    }

    @Test
    void showsAnotherDayWithoutTapsAndTheWayBack() {
        assertThat(get(ruth, "/visits?on=2026-11-18"))
                .hasStatusOk()
                .bodyText()
                .contains("Visits: Tomorrow", "1 visit, 0 not ready.", "Ben Ito")
                .contains("href=\"/visits?on=2026-11-19\"", "href=\"/visits\"")
                .doesNotContain("/check-in", "Ana Morales");
        assertThat(get(ruth, "/visits?on=2026-12-24"))
                .bodyText()
                .contains("No visits on this day", "No file of the practice's record tells of this day.");
        assertThat(get(ruth, "/visits?on=christmas")).hasStatusOk().bodyText().contains("Visits: Today");
    }

    @Test
    void checksInWithOneTapAndTakesItBack() {
        assertThat(post(ruth, "/visits/" + visit + "/check-in")).hasRedirectedUrl("/visits");
        assertThat(get(ruth, "/visits"))
                .bodyText()
                .contains("All ready", "10:00 am · Ruth P.", "1 here now", "/check-in/withdrawal");
        assertThat(post(ruth, "/visits/" + visit + "/check-in"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody has checked this patient in already.");
        assertThat(post(ruth, "/visits/" + visit + "/check-in/withdrawal")).hasRedirectedUrl("/visits");
        assertThat(post(ruth, "/visits/" + visit + "/check-in/not-ready?missing=LANGUAGE"))
                .hasRedirectedUrl("/visits");
        assertThat(get(ruth, "/visits")).bodyText().contains("Not ready: Language or interpreter");
    }

    @Test
    void speaksSpanish() {
        assertThat(browser.get()
                        .uri("/visits")
                        .header("Accept-Language", "es")
                        .with(user(new SignedInPerson(ruth, practice))))
                .hasStatusOk()
                .bodyText()
                .contains("Visitas: Hoy", "2 llegadas antes de las", "Falta algo", "Intérprete", "Llegó, todo listo");
    }

    @Test
    void offersOnlookersNoTapAndRefusesStrangers() {
        assertThat(get(lucia, "/visits"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Morales")
                .doesNotContain("/check-in");
        assertThat(post(lucia, "/visits/" + visit + "/check-in")).hasStatus(403);
        assertThat(post(lucia, "/visits/" + visit + "/check-in/not-ready")).hasStatus(403);
        assertThat(post(lucia, "/visits/" + visit + "/check-in/withdrawal")).hasStatus(403);

        var omar = clinics.assistant(practice, "Omar", new LaneCode("billing"));
        assertThat(get(omar, "/visits")).hasStatus(403).bodyText().contains("lanes that work with visits");
    }

    @Test
    void opensThePatientOfTodayAtOnce() {
        assertThat(get(lucia, "/patients/" + ana))
                .hasStatusOk()
                .bodyText()
                .contains("because of an item or a visit in your lanes");
    }

    private MvcTestResult get(PersonId who, String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(who, practice)))
                .exchange();
    }

    private MvcTestResult post(PersonId who, String path) {
        return browser.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(csrf())
                .with(user(new SignedInPerson(who, practice)))
                .exchange();
    }
}
