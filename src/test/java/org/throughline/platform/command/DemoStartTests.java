package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.Throughline;
import org.throughline.testing.SpawnedJava;

/** The whole start as a person sees it: steps, an address that answers, a stop that leaves nothing behind. */
class DemoStartTests {

    @TempDir
    Path temporary;

    private SpawnedJava demo() throws Exception {
        return SpawnedJava.runningWithoutTests(
                Throughline.class,
                "demo",
                "--port",
                "0",
                "--data",
                temporary.resolve("data").toString());
    }

    private static URI address(String ready) {
        return URI.create(ready.replaceAll(".*(http://localhost:\\d+).*", "$1") + "/health");
    }

    private static int answer(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void startsAnswersStopsAndStartsAgainAfterItWasKilled() throws Exception {
        try (SpawnedJava first = demo()) {
            first.awaitLine("Creating the database");
            assertThat(answer(address(first.awaitLine("Ready:")))).isEqualTo(200);
            first.kill();
        }
        try (SpawnedJava second = demo()) {
            second.awaitLine("Stopping the database that the last run left behind");
            assertThat(answer(address(second.awaitLine("Ready:")))).isEqualTo(200);
            assertThat(second.interrupt()).isEqualTo(143);
            assertThat(second.rest()).contains("Stopping").contains("Stopped; the data stays in");
        }
        assertThat(temporary.resolve("data/database/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(temporary.resolve("data/log/throughline.log")))
                .containsOnlyOnce("Creating schema")
                .doesNotContain(" ERROR ");
    }

    @Test
    void endsWithOneSentenceWhenTheFolderCannotBeWritten() throws Exception {
        Path file = Files.createFile(temporary.resolve("data"));
        try (SpawnedJava refused = demo()) {
            assertThat(refused.rest().lines()).hasSize(2).last().asString().contains(file + " cannot be written");
            assertThat(refused.exitCode()).isEqualTo(1);
        }
    }
}
