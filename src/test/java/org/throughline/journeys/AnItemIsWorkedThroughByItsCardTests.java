package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.Barriers;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.SpawnedJava;

/** The card leads from take to close by keys alone; where no entry fits, the practice is asked and answers to the item. */
@JourneyTest
class AnItemIsWorkedThroughByItsCardTests {

    private static final String ASKED = "May her dog come along?";

    private final Staff staff;
    private final SmallClinic clinics;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    AnItemIsWorkedThroughByItsCardTests(Staff staff, SmallClinic clinics) {
        this.staff = staff;
        this.clinics = clinics;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "general_question, Where can I park?, You can park behind the building.",
        "reschedule, Can I reschedule my visit?, Your visit is now on Tuesday at 9.",
        "new_appointment_request, I would like to make an appointment., Your visit is on Tuesday at 9."
    })
    void fromTakeToClose(String moment, String question, String answer) {
        var practice = staff.clinic();
        var page = opened(practice, question);
        var hands = new Hands(page);
        hands.press("n");
        assertThat(page.locator(".thread")).isFocused();
        page.locator("#received").waitFor();
        about(page, hands, moment, practice);
        // a key says something only once its card is there
        page.locator("details.cues summary").waitFor();
        page.keyboard().press("y");
        assertThat(page.locator("details.cues dd").first()).isVisible();

        var steps = page.locator("#book input[type=checkbox]");
        for (var step = 1; step <= steps.count(); step++) {
            hands.press(Integer.toString(step));
            assertThat(steps.nth(step - 1)).isChecked();
        }
        hands.press("f");
        assertThat(page.locator("#received")).isFocused();
        hands.type(answer);
        hands.press("Control+Enter");
        assertThat(page.locator("form.note textarea:focus")).isVisible();
        Barriers.none(page);
        hands.fillBlankFields("form.note", "asked and noted at the desk");
        hands.press("Tab");
        if (page.locator("#note-close").inputValue().isEmpty()) {
            hands.press("ArrowDown");
        }
        hands.press("Control+Enter");
        assertThat(page.locator("#line [role=status]")).containsText("Nothing is left");

        assertThat(clinics.answers(practice, """
                select w.business_status || ' ' || n.moment || ' ' || n.moment_version as answer
                from work.work_item w join work.note n on n.practice_id = w.practice_id and n.work_item_id = w.id
                """)).containsExactly("done " + moment + " 1");
        SpawnedJava.says("%s: %d keys from take to close".formatted(moment, hands.keys()));
    }

    @Test
    void whereNoEntryFits() {
        var practice = staff.clinic();
        var page = opened(practice, "I am bringing someone with four legs, fine?");
        var hands = new Hands(page);
        hands.press("n");
        assertThat(page.locator(".thread")).isFocused();
        page.locator("#received").waitFor();
        assertThat(page.locator("#book [data-key=q]")).isVisible();
        hands.press("q");
        assertThat(page.locator("#gap-asks")).isVisible();
        Barriers.none(page);
        hands.press("0");
        hands.type(ASKED);
        hands.press("Enter");
        assertThat(page.locator("#received")).hasValue("We received your message.");
        assertThat(page.locator("#book")).containsText(ASKED);
        hands.press("Control+Enter");
        assertThat(page.locator("form.note")).isVisible();

        answers(practice, "Small dogs may come along.");

        assertThat(page.locator(".thread")).containsText("Small dogs may come along.");
    }

    private void answers(PracticeId practice, String words) {
        var manager = staff.member(practice, Role.MANAGER, "Maren");
        var page = browser.window().newPage();
        page.navigate("http://localhost:" + port + "/sign-in");
        manager.signInOn(page);
        assertThat(page.locator("#content")).isVisible();
        page.navigate("http://localhost:" + port + "/facts");
        assertThat(page.locator("#content")).containsText(ASKED);
        Barriers.none(page);
        page.locator("textarea[name=words]").fill(words);
        page.locator("textarea[name=words]").press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).containsText("answered");
        page.close();
    }

    /** The suggestion is right, or is put right with one key and a digit. */
    private void about(Page page, Hands hands, String moment, PracticeId practice) {
        if (clinics.answers(practice, "select coalesce(moment, '') as answer from work.work_item")
                .contains(moment)) {
            return;
        }
        assertThat(page.locator("#book [data-key=q]")).isVisible();
        hands.press("q");
        var choice = page.locator("#reply button[value=" + moment + "]");
        hands.press(choice.getAttribute("data-key"));
        assertThat(page.locator("#book input[type=checkbox]").first()).isVisible();
        assertThat(page.locator("#received")).isVisible();
    }

    private Page opened(PracticeId practice, String question) {
        var lucia = staff.assistant(practice, "Lucía");
        staff.request(practice, question);
        var page = browser.page("http://localhost:" + port + "/sign-in");
        lucia.signInOn(page);
        assertThat(page.locator("#queue .item")).hasCount(1);
        return page;
    }
}
