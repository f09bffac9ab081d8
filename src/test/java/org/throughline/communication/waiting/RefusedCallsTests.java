package org.throughline.communication.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.throughline.communication.waiting.RefusedCalls.Kind;
import org.throughline.testing.MutableClock;

/** Threat 13: whoever calls without a signature floods neither the log nor what is counted. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedCallsTests {

    private final MutableClock clock = new MutableClock();

    @Test
    void tellsTheLogOnceAMinuteHowManyThereWere(CapturedOutput log) {
        clock.set(MutableClock.TUESDAY_TEN);
        var calls = new RefusedCalls(clock);
        var meters = new SimpleMeterRegistry();
        calls.bindTo(meters);

        for (int call = 0; call < 1_000; call++) {
            calls.count(Kind.UNSIGNED_TEXT_OR_CALL);
        }
        calls.count(Kind.UNSIGNED_PORTAL);
        clock.advance(Duration.ofMinutes(1));
        calls.count(Kind.UNSIGNED_TEXT_OR_CALL);

        assertThat(log.getOut().lines().filter(line -> line.contains("were not signed")))
                .hasSize(3);
        assertThat(log).contains("1000 calls were not signed by the provider of texts");
        assertThat(meters.get("throughline.refused.calls")
                        .tag("kind", "unsigned-text-or-call")
                        .functionCounter()
                        .count())
                .isEqualTo(1_001);
    }
}
