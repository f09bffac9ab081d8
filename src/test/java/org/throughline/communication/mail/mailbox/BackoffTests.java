package org.throughline.communication.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private static final Instant NOW = Instant.parse("2026-03-03T16:00:00Z");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void doublesUpToTheLongestWait() {
        assertThat(BACKOFF.after(1)).hasSeconds(1);
        assertThat(BACKOFF.after(2)).hasSeconds(2);
        assertThat(BACKOFF.after(4)).hasSeconds(8);
        assertThat(BACKOFF.after(7)).hasMinutes(1);
        assertThat(BACKOFF.after(1_000_000)).hasMinutes(1);
    }

    @Test
    void offersAMailAgainWhenItsWaitIsOver() {
        var retries = new Retries(BACKOFF);
        var mail = new RawMail.Position("desk", 1, 7);
        assertThat(retries.isDue(mail, NOW)).isTrue();
        retries.failed(mail, NOW);
        retries.failed(mail, NOW);
        assertThat(retries.isDue(mail, NOW.plusMillis(1_999))).isFalse();
        assertThat(retries.isDue(mail, NOW.plusSeconds(2))).isTrue();
        assertThat(retries.untilNext(NOW)).contains(Duration.ofSeconds(2));
        retries.taken(mail);
        assertThat(retries.untilNext(NOW)).isEmpty();
    }

    @Test
    void forgetsMailThatLiesThereNoMore() {
        var retries = new Retries(BACKOFF);
        retries.failed(new RawMail.Position("desk", 1, 7), NOW);
        retries.keepOnly(Set.of(new RawMail.Position("desk", 2, 7)));
        assertThat(retries.untilNext(NOW)).isEmpty();
    }
}
