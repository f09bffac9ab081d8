package org.throughline.escalation.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.escalation.quiet.QuietTime.Span;

class QuietTimeTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final QuietTime NURSE = new QuietTime(
            List.of(span("08:30", "11:30"), span("13:00", "16:00")),
            List.of(at("10:00"), at("12:00"), at("15:00"), at("16:30")));

    @ParameterizedTest
    @CsvSource({
        "08:00, 08:00", // not yet with patients
        "08:30, 10:00", // waits for the first look
        "10:00, 11:30", // just looked; next is the end of the quiet time
        "11:29, 11:30",
        "11:30, 11:30",
        "13:00, 15:00",
        "15:30, 16:00",
        "18:00, 18:00"
    })
    void comesAtTheNextLookOrWhenQuietEnds(String now, String comes) {
        assertThat(NURSE.comesAt(on("2026-11-17", now), CHICAGO)).isEqualTo(on("2026-11-17", comes));
    }

    @Test
    void keepsItsTimesByTheClockOnTheWallWhenThatChanges() {
        var night = new QuietTime(List.of(span("01:30", "04:00")), List.of(at("03:00")));

        // 1:45 before the clock goes forward; 3:00 is a quarter of an hour later
        assertThat(night.comesAt(Instant.parse("2026-03-08T07:45:00Z"), CHICAGO))
                .isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(QuietTime.read(NURSE.writtenQuiet(), NURSE.writtenDigests())).isEqualTo(NURSE);
        assertThat(QuietTime.read("", "")).isEqualTo(QuietTime.NONE);
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> span("11:30", "08:30")).hasMessage("escalation.quiet-span");
    }

    private static Span span(String from, String until) {
        return new Span(at(from), at(until));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    private static Instant on(String day, String time) {
        return java.time.LocalDate.parse(day).atTime(at(time)).atZone(CHICAGO).toInstant();
    }
}
