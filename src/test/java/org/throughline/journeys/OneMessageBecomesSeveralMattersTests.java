package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.Barriers;
import org.throughline.testing.SmallClinic;

/** Story 23: words are marked in a message, by keys or by mouse, and become an item of their own; the clinical part is held. */
@JourneyTest
class OneMessageBecomesSeveralMattersTests {

    private static final String RASH = "I have a rash on my arm.";

    private final Staff staff;
    private final SmallClinic clinics;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    OneMessageBecomesSeveralMattersTests(Staff staff, SmallClinic clinics) {
        this.staff = staff;
        this.clinics = clinics;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void byKeyboardAlone() {
        var practice = staff.clinic();
        clinics.lanes(practice, new LaneCode("billing"));
        var page = opened(practice, RASH + "\\nWhere do I send my form?", "en");
        var hands = new Hands(page);
        hands.press("z");
        assertThat(page.locator("[data-split-source]")).isFocused();
        hands.press("Control+Home");
        hands.press("Shift+End");
        assertThat(page.locator("#split-words")).hasValue(RASH);
        Barriers.none(page);
        hands.press("Tab");
        hands.press("Tab");
        assertThat(page.locator("#split-about")).isFocused();
        hands.type("Sched");
        hands.press("Tab");
        hands.press("Space");
        hands.press("Control+Enter");

        assertThat(page.locator(".thread")).containsText("put a part of the message into Scheduling");
        assertThat(page.locator("#queue .item")).hasCount(1);
        assertThat(clinics.answers(practice, """
                        select concat_ws(' ', business_status, coalesce(held, 'free')) as answer from work.work_item
                        order by received_at, id
                        """))
                .containsExactly("working free", "sorted reply:clinical close:clinical");
    }

    @Test
    void wordsMarkedInTheConversationAreThereInSpanish() {
        var practice = staff.clinic();
        var page = opened(practice, "Please send me the form.", "es");
        page.locator(".from-patient .text").first().waitFor();
        page.locator(".from-patient .text")
                .first()
                .evaluate(
                        "text => { const range = document.createRange(); range.selectNodeContents(text); const all = document.getSelection(); all.removeAllRanges(); all.addRange(range); }");
        page.keyboard().press("z");

        assertThat(page.locator("#split-words")).hasValue("Please send me the form.");
        assertThat(page.locator("form[data-split]")).containsText("Hacer un asunto aparte");
        Barriers.none(page);
        page.locator("#split-about").selectOption("lane:scheduling");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".thread")).containsText("puso una parte del mensaje en");
    }

    private Page opened(PracticeId practice, String text, String language) {
        var lucia = staff.assistant(practice, "Lucía");
        staff.request(practice, text);
        var page = browser.page("http://localhost:" + port + "/sign-in");
        lucia.signInOn(page);
        assertThat(page.locator("#queue .item")).hasCount(1);
        if (!page.locator("html").getAttribute("lang").equals(language)) {
            page.locator("#person-menu button[name=lang]").evaluate("button => button.click()");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("#queue .item")).hasCount(1);
        }
        page.keyboard().press("n");
        assertThat(page.locator(".thread")).isFocused();
        page.locator("#reply .reply").first().waitFor();
        assertThat(page.locator("#book [data-key=z]")).isVisible();
        return page;
    }
}
