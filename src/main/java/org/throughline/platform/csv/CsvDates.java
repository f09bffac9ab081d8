package org.throughline.platform.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.platform.csv.RowResult.Accepted;

/** Dates as practice systems export them, month first; what may mean two dates is refused. */
public final class CsvDates {

    private static final int OLDEST_AGE = 120;
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(:00(\\.0+)?)?$");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/. ](\\d{1,2}|\\p{L}{3,}\\.?)[-/. ]\\d{2}");
    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "M/d/uuuu",
                    "uuuu-M-d",
                    "M-d-uuuu",
                    "M.d.uuuu",
                    "uuuuMMdd",
                    "d-MMM-uuuu",
                    "d MMM uuuu",
                    "MMM d, uuuu")
            .flatMap(pattern -> Stream.of(format(pattern, Locale.US), format(pattern, Locale.of("es", "US"))))
            .toList();

    private CsvDates() {}

    /** A birth date: a real day, not after today, at most 120 years ago. */
    public static RowResult<LocalDate> birthDate(String written, LocalDate today) {
        var date = MIDNIGHT.matcher(written.strip()).replaceFirst("");
        if (SHORT_YEAR.matcher(date).matches()) {
            return RowResult.rejected(new Problem("csv.date.short-year", "date", date));
        }
        var parsed =
                FORMATS.stream().flatMap(format -> parse(date, format).stream()).findFirst();
        if (parsed.isEmpty()) {
            return RowResult.rejected(new Problem("csv.date.unreadable", "date", date));
        }
        if (parsed.get().isAfter(today)) {
            return RowResult.rejected(new Problem("csv.date.future", "date", date));
        }
        if (parsed.get().isBefore(today.minusYears(OLDEST_AGE))) {
            return RowResult.rejected(new Problem("csv.date.too-old", "date", date, "years", OLDEST_AGE));
        }
        return new Accepted<>(parsed.get());
    }

    private static Optional<LocalDate> parse(String date, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(date, format));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
