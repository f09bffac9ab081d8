package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.throughline.platform.startup.CannotStart;

class StartFailureTests {

    private static StartFailure of(Throwable failure) {
        return new StartFailure(failure, new LaunchSettings(Path.of("/clinic"), Map.of()));
    }

    @Test
    void showsTheSentenceOfARefusalHoweverDeepItLies() {
        var refusal = new CannotStart(CannotStart.Reason.DISK_FULL, "The disk is full; free some space.");
        var failure = of(new IllegalStateException("context", new IllegalStateException("bean", refusal)));
        assertThat(failure.sentence()).isEqualTo("The disk is full; free some space.");
        assertThat(failure.exitCode()).isEqualTo(1);
    }

    @Test
    void namesAPortThatWasTakenWhileTheApplicationStarted() {
        assertThat(of(new IllegalStateException(new PortInUseException(8080))).sentence())
                .startsWith("Port 8080 is used");
    }

    @Test
    void recognisesAFullDiskBehindTheDatabase() {
        assertThat(of(new IllegalStateException(new SQLException("could not extend file", "53100")))
                        .sentence())
                .contains("disk")
                .contains("free some space");
    }

    @Test
    void leadsToTheLogFileForEverythingElse() {
        var failure = of(new IllegalStateException("context", new IllegalArgumentException("first line\nsecond line")));
        assertThat(failure.sentence())
                .isEqualTo("Throughline could not start (IllegalArgumentException: first line); details in"
                        + " /clinic/log/throughline.log.");
        assertThat(failure.exitCode()).isEqualTo(2);
    }
}
