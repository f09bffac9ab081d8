package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What would keep somebody from using a page (WCAG 2.2 AA, as far as axe sees it), in both colour schemes, at a desk and on a phone. */
public final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Barriers() {}

    public static void none(Page page) {
        var before = page.viewportSize();
        none(page, ColorScheme.LIGHT, before.width, before.height);
        none(page, ColorScheme.DARK, 390, 844);
        settle(page, ColorScheme.LIGHT, before.width, before.height);
    }

    public static void none(Page page, ColorScheme scheme, int width, int height) {
        settle(page, scheme, width, height);
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(found.getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget())))
                .as("barriers in %s at %s px", scheme, width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits into %s px", width)
                .isEqualTo(true);
    }

    /** A scheme's colours are on the page only when a frame was drawn with them and nothing fades any more. */
    private static void settle(Page page, ColorScheme scheme, int width, int height) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
        page.evaluate("""
                () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                    .then(() => Promise.all(document.getAnimations()
                        .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity)
                        .map(animation => animation.finished.catch(() => {}))))
                """);
    }
}
