package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.EnumMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.SpawnedJava;

/**
 * R14 in short form: the browser page is killed, the session ends, the application restarts, each at a random key stroke.
 * At most three seconds of typing are lost, and no draft is shown to anybody else. {@code -Dthroughline.r14.rounds} and
 * {@code -Dthroughline.r14.seed} make it longer and repeat it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedWordsSurviveFaultsTests {

    private static final int ROUNDS = Integer.getInteger("throughline.r14.rounds", 8);
    private static final long SEED = Long.getLong("throughline.r14.seed", 20261122L);

    private final RestartableHouse house = new RestartableHouse();
    private final TestBrowser browser = TestBrowser.start();
    private PracticeId practice;
    private Staff.Member lucia;
    private Staff.Member luca;
    private Staff.Member nora;
    private BrowserContext hers;
    private BrowserContext colleagues;
    private BrowserContext strangers;

    /** What happens to the person in the middle of a word. */
    private enum Fault {
        PAGE_KILLED,
        SESSION_ENDED,
        APPLICATION_RESTARTED
    }

    @BeforeAll
    void openTheClinic() {
        house.start();
        var staff = house.staff();
        practice = staff.clinic();
        lucia = staff.assistant(practice, "Lucía");
        luca = staff.assistant(practice, "Luca");
        nora = staff.assistant(staff.clinic(), "Nora");
        hers = signedIn(lucia);
        colleagues = signedIn(luca);
        strangers = signedIn(nora);
    }

    @AfterAll
    void closeEverything() {
        browser.close();
        house.close();
    }

    @Test
    void losesAtMostThreeSecondsAndShowsNothingToOthers() {
        var random = new Random(SEED);
        var faults = new EnumMap<Fault, Integer>(Fault.class);
        var keys = 0;
        var lost = 0;
        var shown = 0;
        for (var round = 0; round < ROUNDS; round++) {
            // a restart costs the most, so every fourth round has one
            var fault = round % 4 == 3 ? Fault.APPLICATION_RESTARTED : Fault.values()[random.nextInt(2)];
            var item = house.staff().takenBy(lucia, "Question " + round);
            var page = opened(item);
            var typed = TypedWords.into(page, random);
            faults.merge(fault, 1, Integer::sum);
            keys += typed.keys();
            lost += typed.lostIn(afterwards(fault, page, item, typed, random));
            shown += shownToOthers(item, typed);
        }
        SpawnedJava.says("R14: seed %d, %d rounds %s, %d keys typed, ".formatted(SEED, ROUNDS, faults, keys)
                + "%d older than 3 s lost, %d drafts shown to others".formatted(lost, shown));
        assertThat(lost).isZero();
        assertThat(shown).isZero();
    }

    @Test
    void findsThePlantedPageThatDoesNotSave() {
        var item = house.staff().takenBy(lucia, "A question nobody saves");
        var page = opened(item);
        page.route("**/drafts/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        var typed = TypedWords.into(page, new Random(SEED));
        typed.goOn(page, new Random(SEED));
        typed.faultNow();

        assertThat(typed.lostIn(afterAKill(page, item))).isPositive();
    }

    @Test
    void findsThePlantedDraftUnderAnotherPersonsName() {
        var item = house.staff().takenBy(lucia, "A question two people see");
        var page = opened(item);
        var typed = TypedWords.into(page, new Random(SEED));
        afterAKill(page, item);
        house.misfileDraft(practice, item, luca.id());

        assertThat(shownToOthers(item, typed)).isEqualTo(1);
    }

    private String afterwards(Fault fault, Page page, UUID item, TypedWords typed, Random random) {
        return switch (fault) {
            case PAGE_KILLED -> afterAKill(page, item);
            case SESSION_ENDED -> {
                house.endSessionsOf(lucia.id());
                typed.goOn(page, random);
                lucia.signInOn(page);
                assertThat(page.locator("#lock")).isHidden();
                yield saved(page, item);
            }
            case APPLICATION_RESTARTED -> {
                house.stop();
                typed.goOn(page, random);
                house.start();
                yield saved(page, item);
            }
        };
    }

    /** A new page of the same window: of what was on the killed one only the server knows. */
    private String afterAKill(Page page, UUID item) {
        TypedWords.kill(page);
        var next = opened(item);
        var found = next.locator("#received").inputValue();
        next.close();
        return found;
    }

    /** What the page holds once the server confirmed it; both must agree. */
    private String saved(Page page, UUID item) {
        assertThat(page.locator("[data-draft-state]")).containsText("Saved");
        var held = page.locator("#received").inputValue();
        assertThat(house.draft(practice, item, lucia.id())).isEqualTo(held);
        page.close();
        return held;
    }

    /** How many of the others are shown her words: her colleague, who gets the item, and somebody of another practice. */
    private int shownToOthers(UUID item, TypedWords typed) {
        house.giveTo(luca, item);
        var shown = 0;
        for (var other : new BrowserContext[] {colleagues, strangers}) {
            var answer = other.request().get(house.address("/work-items/" + item + "/reply"));
            if (answer.text().contains(typed.mark())) {
                shown++;
            }
        }
        assertThat(colleagues
                        .request()
                        .get(house.address("/work-items/" + item + "/reply"))
                        .text())
                .contains("id=\"received\"");
        return shown;
    }

    private BrowserContext signedIn(Staff.Member member) {
        var window = browser.window();
        var page = window.newPage();
        page.navigate(house.address("/sign-in"));
        member.signInOn(page);
        assertThat(page.locator("#queue")).isVisible();
        page.close();
        return window;
    }

    private Page opened(UUID item) {
        house.giveTo(lucia, item);
        var page = hers.newPage();
        page.navigate(house.address("/?item=" + item));
        assertThat(page.locator("#received")).isVisible();
        return page;
    }
}
