package org.throughline.communication.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.throughline.communication.mail.sending.ReplyTokens.Answered;
import org.throughline.kernel.PracticeId;

class ReplyTokensTests {

    private static final Instant NOW = Instant.parse("2026-03-03T16:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));
    private static final Answered SUBJECT = new Answered(
            new PracticeId(UUID.fromString("018f4a00-0000-7000-8000-0000000000aa")),
            UUID.fromString("018f4a00-0000-7000-8000-0000000000bb"),
            UUID.fromString("018f4a00-0000-7000-8000-0000000000cc"));
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567.@<>-ABC018+ ";

    private final ReplyTokens tokens = new ReplyTokens(List.of(key(1)), "clinic.test");

    @Test
    void knowsItsOwnTokenAgain() {
        var messageId = tokens.issue(SUBJECT, LATER);
        assertThat(messageId).matches("<t\\.[a-z2-7.]+@clinic\\.test>").hasSizeLessThan(250);
        assertThat(tokens.verify(List.of("<other@mail.test>", messageId), NOW)).contains(SUBJECT);
        assertThat(tokens.verify(List.of(messageId.toUpperCase(Locale.ROOT)), NOW))
                .contains(SUBJECT);
    }

    @Test
    void refusesAnExpiredToken() {
        var messageId = tokens.issue(SUBJECT, NOW);
        assertThat(tokens.verify(List.of(messageId), NOW.minusSeconds(1))).isPresent();
        assertThat(tokens.verify(List.of(messageId), NOW)).isEmpty();
    }

    @Test
    void refusesATokenOfAnotherKeyDomainOrPurpose() {
        var messageId = tokens.issue(SUBJECT, LATER);
        assertThat(new ReplyTokens(List.of(key(2)), "clinic.test").verify(List.of(messageId), NOW))
                .isEmpty();
        assertThat(new ReplyTokens(List.of(key(1)), "other.test").verify(List.of(messageId), NOW))
                .isEmpty();
        assertThat(tokens.verify(List.of(messageId.replace("clinic.test", "other.test")), NOW))
                .isEmpty();
    }

    @Test
    void keepsKnowingOlderKeys() {
        var messageId = tokens.issue(SUBJECT, LATER);
        var renewed = new ReplyTokens(List.of(key(2), key(1)), "clinic.test");
        assertThat(renewed.verify(List.of(messageId), NOW)).contains(SUBJECT);
        assertThat(tokens.verify(List.of(renewed.issue(SUBJECT, LATER)), NOW)).isEmpty();
    }

    @Test
    void acceptsNoneOfFiveHundredForgeries() {
        var random = new Random(500);
        var genuine = tokens.issue(SUBJECT, LATER);
        int accepted = 0;
        for (int round = 0; round < 500; round++) {
            accepted += tokens.verify(List.of(forged(genuine, random)), NOW).isPresent() ? 1 : 0;
        }
        assertThat(accepted).isZero();
    }

    /** Changes letters, swaps the signature, cuts, doubles or signs with a guessed key; never leaves it as it was. */
    private static String forged(String genuine, Random random) {
        String forged;
        do {
            forged = switch (random.nextInt(5)) {
                case 0 -> changed(genuine, random);
                case 1 -> changed(changed(genuine, random), random);
                case 2 -> genuine.substring(0, random.nextInt(genuine.length())) + "@clinic.test>";
                case 3 -> {
                    int at = 3 + random.nextInt(100);
                    yield genuine.substring(0, at) + genuine.charAt(at) + genuine.substring(at);
                }
                default -> signedBySomeoneElse(genuine, random);
            };
        } while (forged.equalsIgnoreCase(genuine));
        return forged;
    }

    private static String changed(String genuine, Random random) {
        int at = random.nextInt(genuine.length());
        return genuine.substring(0, at) + LETTERS.charAt(random.nextInt(LETTERS.length())) + genuine.substring(at + 1);
    }

    private static String signedBySomeoneElse(String genuine, Random random) {
        var other = new ReplyTokens(List.of(key(random.nextInt(2, 1_000))), "clinic.test").issue(SUBJECT, LATER);
        return random.nextBoolean() ? other : genuine.substring(0, 89) + other.substring(89);
    }

    private static SecretKey key(int seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
