package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read by itself: no word is left out, however long the text or its sentences. */
class SegmentTests {

    private static int wordsRead(String text) {
        var words = Words.of(text);
        return (int) Segment.of(words).stream()
                .flatMap(segment ->
                        IntStream.range(segment.from(), segment.end()).boxed())
                .distinct()
                .count();
    }

    @Test
    void readsEachSentenceAndTheWhole() {
        var words = Words.of("Call me. He fell. Thanks");

        assertThat(Segment.of(words))
                .containsExactly(new Segment(0, 2), new Segment(2, 4), new Segment(4, 5), new Segment(0, 5));
    }

    @Test
    void readsOneSentenceOnce() {
        assertThat(Segment.of(Words.of("please call me"))).containsExactly(new Segment(0, 3));
    }

    @Test
    void leavesNoWordUnreadHoweverLongASentenceIs() {
        for (int length = 1; length < 200; length++) {
            var text = IntStream.range(0, length).mapToObj(word -> "word").collect(Collectors.joining(" "));
            assertThat(wordsRead(text)).isEqualTo(length);
        }
    }
}
