package org.throughline.platform.i18n;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** How one language writes days and times of day. */
final class DateWords {

    static final DateWords ENGLISH = new DateWords(Locale.US, "EEEE, MMM d", "EEE, MMM d", "MMM d", "am", "pm");
    static final DateWords SPANISH =
            new DateWords(Locale.forLanguageTag("es"), "EEEE, d MMM", "EEE d MMM", "d MMM", "a. m.", "p. m.");

    private final DateTimeFormatter weekday;
    private final DateTimeFormatter shortWeekday;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter year;
    private final DateTimeFormatter time;
    private final DateTimeFormatter exact;

    private DateWords(Locale locale, String... patterns) {
        boolean english = locale.equals(Locale.US);
        weekday = DateTimeFormatter.ofPattern(patterns[0], locale);
        shortWeekday = DateTimeFormatter.ofPattern(patterns[1], locale);
        shortDay = DateTimeFormatter.ofPattern(patterns[2], locale);
        year = DateTimeFormatter.ofPattern(english ? ", u" : " u", locale);
        time = new DateTimeFormatterBuilder()
                .appendPattern("h:mm ")
                .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, patterns[3], 1L, patterns[4]))
                .toFormatter(locale);
        exact = new DateTimeFormatterBuilder()
                .appendPattern(english ? "EEEE, MMMM d, u, " : "EEEE, d 'de' MMMM 'de' u, ")
                .append(time)
                .appendPattern(" z")
                .toFormatter(locale);
    }

    String weekday(LocalDate day, boolean withYear) {
        return weekday.format(day) + (withYear ? year.format(day) : "");
    }

    String shortWeekday(LocalDate day) {
        return shortWeekday.format(day);
    }

    String shortDay(LocalDate day) {
        return shortDay.format(day);
    }

    String date(LocalDate day) {
        return shortDay.format(day) + year.format(day);
    }

    String time(ZonedDateTime at) {
        return time.format(at);
    }

    String exact(ZonedDateTime at) {
        return exact.format(at);
    }
}
