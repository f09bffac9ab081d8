package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.startup.CannotStart;

class WebPortTests {

    @Test
    void isTheOptionBeforeTheVariableBeforeTheUsualOne() {
        var variable = Map.of(WebPort.VARIABLE, "9000");
        assertThat(WebPort.of(Optional.of("9001"), variable).number()).isEqualTo(9001);
        assertThat(WebPort.of(Optional.empty(), variable).number()).isEqualTo(9000);
        assertThat(WebPort.of(Optional.empty(), Map.of()).number()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "8080a"})
    void refusesWhatIsNoPort(String wished) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> WebPort.of(Optional.of(wished), Map.of()))
                .withMessageContaining("is no port");
    }

    @Test
    void saysThatItIsUsedAndWhatToDo() throws Exception {
        try (var other = new ServerSocket(0)) {
            var port = new WebPort(other.getLocalPort());
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(port::mustBeFree)
                    .withMessageStartingWith("Port " + port.number() + " is used")
                    .withMessageContaining("--port " + (port.number() + 1));
        }
    }
}
