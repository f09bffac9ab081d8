package org.throughline.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium; the launcher says which, and puts it there where it may. */
final class TestBrowser implements AutoCloseable {

    private static final String[] USUAL = {"/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"};

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static TestBrowser start() {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
        return new TestBrowser(playwright, playwright.chromium().launch(launch));
    }

    /** A desk-sized window on the address, in English. */
    Page page(String address) {
        var page = window().newPage();
        page.navigate(address);
        return page;
    }

    /** A window with cookies of its own, for as many tabs as are wanted. */
    BrowserContext window() {
        return window(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** A window as it is told, for instance a small phone without script. */
    BrowserContext window(Browser.NewContextOptions as) {
        var window = browser.newContext(as);
        window.setDefaultTimeout(30_000);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        return window;
    }

    private static Path executable() {
        var told = System.getenv("THROUGHLINE_CHROMIUM");
        return Stream.concat(Stream.ofNullable(told), Stream.of(USUAL))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on this machine: run ./throughline test"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
