package org.throughline.journeys;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** What somebody typed and when, written down outside of the browser, and the check of what is left of it. */
final class TypedWords {

    private static final long THREE_SECONDS = 3_000_000_000L;
    private static final int NAVIGATION_GIVEN_UP_MILLIS = 500;
    private static final int BETWEEN_KEYS_MILLIS = 35;

    private final String mark;
    private final StringBuilder text = new StringBuilder();
    private final List<Long> times = new ArrayList<>();
    private long faultAt;

    private TypedWords(String mark) {
        this.mark = mark;
    }

    /** Types three to seven seconds into the first field, stopping in the middle of a word. */
    static TypedWords into(Page page, Random random) {
        var words = new TypedWords("mark" + random.nextInt(100_000, 1_000_000));
        page.locator("#received").fill("");
        page.locator("#received").focus();
        words.type(page, words.mark + " ");
        words.type(page, letters(random, 80 + random.nextInt(100)));
        words.faultNow();
        return words;
    }

    /** What happens next happens at the key that was typed last. */
    void faultNow() {
        faultAt = System.nanoTime();
    }

    /** Types on after the fault; what the cover takes away was never in the field. */
    void goOn(Page page, Random random) {
        type(page, letters(random, 20 + random.nextInt(60)));
    }

    /** As when the machine goes off: no handler of the page runs any more. */
    static void kill(Page page) {
        var crashed = new AtomicBoolean();
        page.onCrash(gone -> crashed.set(true));
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(NAVIGATION_GIVEN_UP_MILLIS));
        } catch (PlaywrightException neverArrives) {
            // a crashed page ends no navigation; its window hears of the crash
            page.context().waitForCondition(crashed::get);
        }
        page.close();
    }

    /** How many keys are missing that had been typed three seconds before the fault. */
    int lostIn(String found) {
        var owed =
                (int) times.stream().filter(at -> at <= faultAt - THREE_SECONDS).count();
        var common = 0;
        while (common < found.length() && common < text.length() && found.charAt(common) == text.charAt(common)) {
            common++;
        }
        return Math.max(0, owed - common);
    }

    int keys() {
        return times.size();
    }

    /** A word that stands in nobody else's text. */
    String mark() {
        return mark;
    }

    private void type(Page page, String letters) {
        letters.chars().forEach(letter -> {
            page.keyboard().type(Character.toString(letter), new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS_MILLIS));
            text.appendCodePoint(letter);
            times.add(System.nanoTime());
        });
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (var index = 0; index < count; index++) {
            letters.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
