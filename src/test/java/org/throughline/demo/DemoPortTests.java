package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.throughline.platform.startup.CannotStart;

/** The demo says which of its ports is taken, and what to do. */
class DemoPortTests {

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new DemoPort(taken.getLocalPort(), "THROUGHLINE_SMTP_PORT").free())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("set THROUGHLINE_SMTP_PORT to a free port");
        }
    }

    @Test
    void takesAnyPortThatIsFree() {
        assertThat(new DemoPort(0, "THROUGHLINE_SMTP_PORT").free()).isZero();
    }
}
