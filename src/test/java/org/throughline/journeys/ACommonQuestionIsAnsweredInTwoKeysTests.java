package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.fact.FactDesk;
import org.throughline.playbook.fact.FactText;
import org.throughline.testing.Barriers;
import org.throughline.testing.SmallClinic;

/** The practice's answer to a common question goes out by the key of final answers and its number. */
@JourneyTest
class ACommonQuestionIsAnsweredInTwoKeysTests {

    private final Staff staff;
    private final SmallClinic clinics;
    private final FactDesk facts;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ACommonQuestionIsAnsweredInTwoKeysTests(Staff staff, SmallClinic clinics, FactDesk facts) {
        this.staff = staff;
        this.clinics = clinics;
        this.facts = facts;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void fromThePracticesAnswers() {
        var practice = staff.clinic();
        says(practice, "When are you open?", "We are open Monday to Friday from 8 am to 5 pm.");
        says(practice, "Where can I park?", "You can park behind the building.");
        var page = taken(practice, "Where do I leave my car on Tuesday?");

        page.keyboard().press("f");
        assertThat(page.locator("#reply .answers .btn").first()).isFocused();
        Barriers.none(page);
        page.keyboard().press("2");
        assertThat(page.locator("#received")).hasValue("You can park behind the building.");
        assertThat(page.locator("#received")).isFocused();
        assertThat(page.locator("#reply .answers [aria-pressed=true]")).containsText("Where can I park?");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".thread")).containsText("You can park behind the building.");
        assertThat(clinics.answers(practice, """
                select f.question_en as answer from work.said_fact s
                join playbook.approved_fact f on f.practice_id = s.practice_id and f.id = s.fact_id
                """)).isEqualTo(List.of("Where can I park?"));
    }

    private void says(PracticeId practice, String question, String answer) {
        var manager = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        CurrentPractice.run(practice, () -> {
            var text = new FactText(
                    new Bilingual<>(question, ""),
                    new Bilingual<>(answer, ""),
                    new Validity(facts.today(manager), Optional.empty()),
                    "The practice",
                    manager.person());
            facts.add(manager, text);
        });
    }

    private Page taken(PracticeId practice, String question) {
        var lucia = staff.assistant(practice, "Lucía");
        staff.request(practice, question);
        var page = browser.page("http://localhost:" + port + "/sign-in");
        lucia.signInOn(page);
        assertThat(page.locator("#queue .item")).hasCount(1);
        page.keyboard().press("n");
        assertThat(page.locator(".thread")).isFocused();
        page.locator("#received").waitFor();
        return page;
    }
}
