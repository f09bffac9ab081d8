package org.throughline.practice.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.TimeWindow;

/** Sets of times, against sets of minutes. */
class SpansTests {

    private static final Instant ZERO = Instant.parse("2026-11-17T08:00:00Z");
    private static final int MINUTES = 120;

    @Test
    void isMinuteByMinuteWhatItsWordsSay() {
        var random = new Random(60);
        for (int round = 0; round < 200; round++) {
            var one = any(random);
            var other = any(random);

            assertMinutes(one.or(other), minute -> in(one, minute) || in(other, minute));
            assertMinutes(one.and(other), minute -> in(one, minute) && in(other, minute));
            assertMinutes(one.without(other), minute -> in(one, minute) && !in(other, minute));
        }
    }

    @Test
    void joinsSpansThatTouch() {
        var joined = Spans.of(window(0, 30), window(30, 60), window(61, 70));

        assertThat(joined.windows()).containsExactly(window(0, 60), window(61, 70));
        assertThat(joined.atLeast(Duration.ofMinutes(10))).containsExactly(window(0, 60));
    }

    private static void assertMinutes(Spans spans, IntPredicate expected) {
        assertThat(IntStream.range(0, MINUTES).filter(minute -> in(spans, minute)))
                .containsExactlyElementsOf(
                        IntStream.range(0, MINUTES).filter(expected).boxed().toList());
    }

    private static boolean in(Spans spans, int minute) {
        return spans.contains(ZERO.plusSeconds(60L * minute));
    }

    private static Spans any(Random random) {
        return Spans.of(random.ints(random.nextInt(4), 0, MINUTES - 20)
                .mapToObj(from -> window(from, from + 1 + random.nextInt(20)))
                .toList());
    }

    private static TimeWindow window(int from, int until) {
        return new TimeWindow(ZERO.plusSeconds(60L * from), ZERO.plusSeconds(60L * until));
    }

    @Test
    void neverHoldsAtNoTime() {
        assertThat(Spans.NEVER.isEmpty()).isTrue();
        assertThat(Spans.of(List.of())).isEqualTo(Spans.NEVER);
    }
}
