package org.throughline.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Language;

class SaidTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final TextCatalog CATALOG = new TextCatalog();
    private static final Instant NOW = at("2026-11-17T12:58");

    private final Said english = new Said(CATALOG.in(Language.ENGLISH), NOW, CHICAGO);
    private final Said spanish = new Said(CATALOG.in(Language.SPANISH), NOW, CHICAGO);

    @Test
    void saysHowLateSomethingIs() {
        assertThat(english.due(at("2026-11-17T12:40"))).isEqualTo("18 min late");
        assertThat(spanish.due(at("2026-11-17T12:40"))).isEqualTo("18 min tarde");
        assertThat(english.due(at("2026-11-17T10:53"))).isEqualTo("2 h 05 late");
        assertThat(english.due(at("2026-11-16T12:00"))).isEqualTo("1 day late");
        assertThat(spanish.due(at("2026-11-14T12:00"))).isEqualTo("3 días tarde");
    }

    @Test
    void saysUntilWhenSomethingIsDue() {
        assertThat(english.due(at("2026-11-17T13:30"))).isEqualTo("by 1:30 pm");
        assertThat(spanish.due(at("2026-11-17T13:30"))).isEqualTo("antes de la 1:30 p. m.");
        assertThat(spanish.due(at("2026-11-17T16:00"))).isEqualTo("antes de las 4:00 p. m.");
        assertThat(english.due(at("2026-11-18T16:00"))).isEqualTo("by tomorrow, 4:00 pm");
        assertThat(spanish.due(at("2026-11-18T09:15"))).isEqualTo("antes de mañana a las 9:15 a. m.");
        assertThat(english.due(at("2026-11-24T16:00"))).isEqualTo("by Tue, Nov 24, 4:00 pm");
        assertThat(spanish.due(at("2026-11-24T16:00"))).isEqualTo("antes del mar 24 nov, 4:00 p. m.");
    }

    @Test
    void isLateOnlyOnceTheMomentHasPassed() {
        assertThat(english.isLate(NOW)).isFalse();
        assertThat(english.isLate(NOW.minusMillis(1))).isTrue();
    }

    @Test
    void saysHowLongSomebodyHasWaited() {
        assertThat(english.waiting(at("2026-11-17T12:16"))).isEqualTo("waiting 42 min");
        assertThat(english.waiting(at("2026-11-17T11:53"))).isEqualTo("waiting 1 h 05");
        assertThat(english.waiting(at("2026-11-14T11:53"))).isEqualTo("waiting 3 days");
        assertThat(spanish.waiting(at("2026-11-17T12:16"))).isEqualTo("espera 42 min");
        assertThat(english.waiting(NOW.plusSeconds(30))).isEqualTo("waiting 0 min");
    }

    @Test
    void namesDaysFromTodayOn() {
        assertThat(english.day(NOW)).isEqualTo("Today");
        assertThat(english.day(at("2026-11-16T08:12"))).isEqualTo("Yesterday");
        assertThat(english.day(at("2026-11-13T08:12"))).isEqualTo("Friday, Nov 13");
        assertThat(spanish.day(at("2026-11-13T08:12"))).isEqualTo("Viernes, 13 nov");
        assertThat(english.day(at("2025-11-13T08:12"))).isEqualTo("Thursday, Nov 13, 2025");
    }

    @Test
    void countsDaysInTheReadersZone() {
        Instant lateEvening = at("2026-11-17T23:30");
        assertThat(english.day(lateEvening)).isEqualTo("Today");
        assertThat(new Said(english.texts(), NOW, ZoneId.of("UTC")).day(lateEvening))
                .isEqualTo("Tomorrow");
    }

    @Test
    void keepsTimesAsShortAsTheyCanBe() {
        assertThat(english.at(at("2026-11-17T08:12"))).isEqualTo("8:12 am");
        assertThat(english.at(at("2026-11-18T16:00"))).isEqualTo("Nov 18, 4:00 pm");
        assertThat(spanish.at(at("2026-11-18T16:00"))).isEqualTo("18 nov, 4:00 p. m.");
        assertThat(english.date(LocalDate.of(1967, 3, 4))).isEqualTo("Mar 4, 1967");
        assertThat(spanish.date(LocalDate.of(1967, 3, 4))).isEqualTo("4 mar 1967");
        assertThat(english.recording(Duration.ofSeconds(34))).isEqualTo("0:34");
    }

    @Test
    void saysADayWithinASentence() {
        assertThat(english.on(at("2026-11-09T12:00"))).isEqualTo("Nov 9");
        assertThat(spanish.on(at("2026-11-09T12:00"))).isEqualTo("9 nov");
        assertThat(english.in(CATALOG.in(Language.SPANISH)).time(at("2026-11-17T16:00")))
                .isEqualTo(spanish.time(at("2026-11-17T16:00")));
    }

    @Test
    void tellsTheExactTimeToWhoeverPointsAtIt() {
        assertThat(english.exact(NOW)).isEqualTo("Tuesday, November 17, 2026, 12:58 pm CST");
        assertThat(spanish.exact(NOW)).isEqualTo("Martes, 17 de noviembre de 2026, 12:58 p. m. CST");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }
}
