package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is signed, as the specification and our own documentation say it. */
class PortalSignatureTests {

    private static final Path DOCUMENTATION = Path.of("docs", "portal-api.md");
    private static final Instant THEN = Instant.ofEpochSecond(1_794_931_200L);

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsTheExampleOfTheSpecification() {
        var signature = new PortalSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(signature.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330L),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsTheExampleOfOurDocumentation() throws IOException {
        var page = Files.readString(DOCUMENTATION);
        var signature = new PortalSignature(in(page, "secret: (whsec_\\S+)"));
        var at = Instant.ofEpochSecond(Long.parseLong(in(page, "webhook-timestamp: (\\d+)")));
        var body = in(page, "(?m)^(\\{\"resourceType\":\"Communication\".*})$");

        assertThat(signature.sign(in(page, "webhook-id: (\\S+)"), at, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(in(page, "webhook-signature: (v1,\\S+)"));
        assertThat(signature.sign(
                        in(page, "question-id: (\\S+)"),
                        at,
                        PortalSignature.question("GET", in(page, "(?m)^GET (/portal/messages\\?since=\\S+)$"))))
                .isEqualTo(in(page, "question-signature: (v1,\\S+)"));
    }

    @Test
    void believesOneRightSignatureAmongSeveral() {
        var signature = new PortalSignature(PortalSignature.newSecret());
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var right = signature.sign("m-1", THEN, body);

        assertThat(signature.holds("m-1", THEN, body, "v1a,abc " + right)).isTrue();
        assertThat(signature.holds("m-1", THEN, body, "v1a,abc v1,def")).isFalse();
        assertThat(signature.holds("m-1", THEN, body, "")).isFalse();
    }

    @Test
    void makesASecretOnce() {
        assertThat(PortalSignature.newSecret()).startsWith("whsec_").isNotEqualTo(PortalSignature.newSecret());
    }

    private static String in(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
