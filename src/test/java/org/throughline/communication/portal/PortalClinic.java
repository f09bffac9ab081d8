package org.throughline.communication.portal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.IssueId;
import org.throughline.communication.portal.local.LocalLetter;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.WorkItemId;

/** A clinic whose manager has connected a portal, and one patient there: Ana. */
record PortalClinic(
        SmallClinic clinics,
        MockMvcTester browser,
        LocalPortal portal,
        PracticeId practice,
        PersonId maren,
        PersonId lucia,
        PortalPatients there) {

    static final LaneCode BACKUP = new LaneCode("front_desk_backup");
    static final LaneCode CALLBACKS = new LaneCode("callbacks");
    static final String ACCOUNT = "pt-77";
    static final String ANA = "Ana Morales";

    static PortalClinic open(SmallClinic clinics, MockMvcTester browser, MutableClock clock) {
        clock.set(MutableClock.TUESDAY_TEN);
        var portal = new LocalPortal(0, clock);
        portal.start();
        var practice = clinics.open();
        var maren = clinics.person(practice, Role.MANAGER, "Maren");
        var lucia = clinics.assistant(practice, "Lucía", BACKUP, CALLBACKS);
        var there = PortalPatients.connected(portal, browser, new SignedInPerson(maren, practice));
        return new PortalClinic(clinics, browser, portal, practice, maren, lucia, there);
    }

    void close() {
        portal.stop();
    }

    Access access() {
        return clinics.access(practice, lucia);
    }

    /** Ana begins another matter. */
    LocalLetter writes(String words) {
        return there.writes(ACCOUNT, ANA, words, "");
    }

    /** What Ana was sent. */
    List<LocalLetter> answered() {
        return portal.of(ACCOUNT).stream().filter(LocalLetter::fromPractice).toList();
    }

    LocalLetter awaitAnswer(String words) {
        await(() -> answered().stream().anyMatch(letter -> letter.words().equals(words)));
        return answered().stream()
                .filter(letter -> letter.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    void awaitState(String state) {
        await(() -> answers("select state || coalesce(' ' || reason, '') as answer from communication.delivery")
                .contains(state));
    }

    static void await(java.util.concurrent.Callable<Boolean> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(holds);
    }

    /** The manager renews the secret; the portal does not know it yet. */
    String renewedSecret() {
        return PortalPatients.secret(PortalPatients.post(
                browser, new SignedInPerson(maren, practice), "/patient-portal/secret", URI.create("unused")));
    }

    void pause(boolean paused) {
        browser.post()
                .uri("/patient-portal/pause")
                .param("paused", Boolean.toString(paused))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SecurityMockMvcRequestPostProcessors.user(new SignedInPerson(maren, practice)))
                .exchange();
    }

    WorkItemId item() {
        return new WorkItemId(first("select id::text as answer from work.work_item order by id"));
    }

    IssueId issue() {
        return new IssueId(first("select id::text as answer from communication.issue order by id"));
    }

    private UUID first(String question) {
        return UUID.fromString(answers(question).getFirst());
    }

    List<String> answers(String question) {
        return clinics.answers(practice, question);
    }
}
