package org.throughline.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.RuleViolation;

/** Pages as people write them. */
class PageRangeTests {

    @ParameterizedTest
    @CsvSource({"3,3,3", "1-2,1,2", "' 3 - 5 ',3,5", "3–5,3,5"})
    void isReadAsWritten(String written, int first, int last) {
        assertThat(PageRange.of(written)).isEqualTo(new PageRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5-3", "a", "1-2-3", "1 2", "-1", "12345"})
    void refusesWhatIsNone(String written) {
        assertThatThrownBy(() -> PageRange.of(written))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("communication.fax-pages");
    }

    @Test
    void overlapsWhatSharesAPage() {
        assertThat(new PageRange(1, 3).overlaps(new PageRange(3, 4))).isTrue();
        assertThat(new PageRange(1, 2).overlaps(new PageRange(3, 4))).isFalse();
        assertThat(new PageRange(2, 2)).hasToString("2");
        assertThat(new PageRange(2, 4)).hasToString("2-4");
    }
}
