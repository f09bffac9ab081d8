package org.throughline.communication.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.throughline.communication.mail.OwnMail;
import org.throughline.kernel.PracticeId;

class BounceAddressesTests {

    private static final Instant NOW = Instant.parse("2026-03-03T16:00:00Z");
    private static final PracticeId PRACTICE = new PracticeId(UUID.fromString("018f4a00-0000-7000-8000-0000000000aa"));
    private static final PracticeId OTHER = new PracticeId(UUID.fromString("018f4a00-0000-7000-8000-0000000000ab"));
    private static final UUID ATTEMPT = UUID.fromString("018f4a00-0000-7000-8000-0000000000cc");

    private final OwnMail own = new OwnMail("bounce", "clinic.test");
    private final BounceAddresses addresses =
            new BounceAddresses(List.of(new SecretKeySpec(new byte[32], "HmacSHA256")), own);

    @Test
    void findsTheMailAReportIsAbout() {
        var address = addresses.issue(PRACTICE, ATTEMPT, NOW.plus(Duration.ofDays(10)));
        assertThat(address.value().indexOf('@')).isLessThanOrEqualTo(64);
        var token = own.tokenIn(address).orElseThrow();
        assertThat(addresses.verify(token, PRACTICE, NOW)).contains(ATTEMPT);
        assertThat(addresses.verify(token, OTHER, NOW)).isEmpty();
        assertThat(addresses.verify(token, PRACTICE, NOW.plus(Duration.ofDays(11))))
                .isEmpty();
    }

    @Test
    void acceptsNoForgery() {
        var random = new Random(7);
        var token = own.tokenIn(addresses.issue(PRACTICE, ATTEMPT, NOW.plus(Duration.ofDays(10))))
                .orElseThrow();
        for (int round = 0; round < 500; round++) {
            int at = random.nextInt(token.length());
            var letter = "abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32));
            var forged = token.substring(0, at) + letter + token.substring(at + 1);
            assertThat(forged.equals(token)
                            || addresses.verify(forged, PRACTICE, NOW).isEmpty())
                    .isTrue();
        }
        assertThat(addresses.verify("", PRACTICE, NOW)).isEmpty();
        assertThat(addresses.verify("a", PRACTICE, NOW)).isEmpty();
        assertThat(addresses.verify("%00", PRACTICE, NOW)).isEmpty();
    }
}
