package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsEyesTests {

    @ParameterizedTest
    @ValueSource(strings = {"/messages/communication.properties", "/messages/communication_es.properties"})
    void hasWordsForEveryReason(String bundle) throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(NeedsEyesTests.class.getResourceAsStream(bundle));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        for (var reason : NeedsEyes.values()) {
            assertThat(words).containsKey("communication.mail.needs-eyes." + reason.code());
        }
    }
}
