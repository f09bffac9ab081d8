package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.throughline.Throughline;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A node that is told to stop ends its live streams itself, instead of waiting for people to close their pages. */
class AStopDoesNotWaitForOpenScreensTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SCREENS = 5;

    @Test
    void endsWithinAFewSecondsWithStreamsOpen() throws Exception {
        var house = new SpringApplicationBuilder(
                        Throughline.class, MutableClock.InPlace.class, SmallClinic.Open.class, Staff.Hired.class)
                .run("--server.port=0");
        var address = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var staff = house.getBean(Staff.class);
            signIn(browser, address, staff.assistant(staff.clinic(), "Lucía").signInName());
            var streams = IntStream.range(0, SCREENS)
                    .mapToObj(any -> open(browser, address))
                    .toList();

            var begun = System.nanoTime();
            house.close();
            var took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(took).isLessThan(Duration.ofSeconds(4));
            for (var stream : streams) {
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("hello");
            }
        } finally {
            house.close();
        }
    }

    private static InputStream open(HttpClient browser, String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/live")).build();
        var answer = browser.sendAsync(request, BodyHandlers.ofInputStream()).join();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void signIn(HttpClient browser, String address, String name) throws Exception {
        var page = browser.send(
                        HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        var fields = List.of("_csrf", token.group(1), "signInName", name, "password", Staff.PASSWORD);
        var form = IntStream.range(0, fields.size() / 2)
                .mapToObj(field -> fields.get(2 * field) + "="
                        + URLEncoder.encode(fields.get(2 * field + 1), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
