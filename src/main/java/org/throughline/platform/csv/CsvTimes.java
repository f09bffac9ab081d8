package org.throughline.platform.csv;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.platform.csv.RowResult.Accepted;

/** Moments and lengths as phone systems and the like export them, month first; what never was is refused. */
public final class CsvTimes {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Duration FARTHEST = Duration.ofDays(731);
    private static final int LONGEST = 24 * 60 * 60;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern NARROW = Pattern.compile("[\u00a0\u202f]");
    private static final Pattern AM_PM = Pattern.compile("(?i)\\s*([ap])\\.?\\s?m\\.?$");
    private static final Pattern UTC = Pattern.compile("(?i)\\s*(utc|gmt)$");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}[-/.](\\d{1,2}|\\p{L}{3,}\\.?)[-/.]\\d{2}([ ,T].*)?");
    private static final DateTimeFormatter WITH_OFFSET = withOffset();
    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "M/d/uuuu",
                    "uuuu-M-d",
                    "uuuu/M/d",
                    "M-d-uuuu",
                    "M.d.uuuu",
                    "d-MMM-uuuu",
                    "d MMM uuuu",
                    "MMM d, uuuu")
            .flatMap(date -> Stream.of(
                    format(date + "[,][ ]['T']H:mm[:ss][.SSS]", Locale.US),
                    format(date + "[,][ ]h:mm[:ss]a", Locale.US),
                    format(date + "[,][ ]H:mm[:ss]", Locale.of("es", "US"))))
            .toList();
    private static final List<DateTimeFormatter> LENGTHS = List.of(format("H:mm:ss", Locale.US), minutes());

    private CsvTimes() {}

    /** A moment that has been, at most a year ago; without an offset it is read as the zone's clock showed it. */
    public static RowResult<Instant> past(String written, ZoneId zone, Instant now) {
        return switch (moment(written)) {
            case OffsetDateTime exact -> believable(exact.toInstant(), written, now);
            case LocalDateTime local
            when zone.getRules().getValidOffsets(local).isEmpty() ->
                RowResult.rejected(new Problem("csv.time.never", "time", written));
            case LocalDateTime local -> believable(local.atZone(zone).toInstant(), written, now);
            default -> unreadable(written);
        };
    }

    /**
     * A moment that was agreed on, at most a year ago and two ahead. Without an offset it is read as the zone's clock shows
     * it; what that clock never shows, or twice, is refused.
     */
    public static RowResult<Instant> agreed(String written, ZoneId zone, Instant now) {
        return switch (moment(written)) {
            case OffsetDateTime exact -> foreseeable(exact.toInstant(), written, now);
            case LocalDateTime local ->
                switch (zone.getRules().getValidOffsets(local).size()) {
                    case 0 -> RowResult.rejected(new Problem("csv.time.never", "time", written));
                    case 1 -> foreseeable(local.atZone(zone).toInstant(), written, now);
                    default -> RowResult.rejected(new Problem("csv.time.twice", "time", written));
                };
            default -> unreadable(written);
        };
    }

    private static TemporalAccessor moment(String written) {
        var plain =
                AM_PM.matcher(NARROW.matcher(written.strip()).replaceAll(" ")).replaceFirst("$1M");
        return read(UTC.matcher(plain).replaceFirst("Z"));
    }

    private static RowResult<Instant> unreadable(String written) {
        return SHORT_YEAR
                        .matcher(NARROW.matcher(written.strip()).replaceAll(" "))
                        .matches()
                ? RowResult.rejected(new Problem("csv.date.short-year", "date", written))
                : RowResult.rejected(new Problem("csv.time.unreadable", "time", written));
    }

    /** A length in seconds, written as such or as 1:02:33 or 2:33. */
    public static RowResult<Integer> seconds(String written) {
        var length = written.strip();
        var seconds = DIGITS.matcher(length).matches()
                ? Optional.of(Integer.valueOf(length))
                : LENGTHS.stream()
                        .flatMap(format -> parse(length, format).stream())
                        .findFirst()
                        .map(found -> LocalTime.from(found).toSecondOfDay());
        return seconds.filter(some -> some <= LONGEST)
                .<RowResult<Integer>>map(Accepted::new)
                .orElseGet(() -> RowResult.rejected(new Problem("csv.time.length", "length", written)));
    }

    private static RowResult<Instant> believable(Instant moment, String written, Instant now) {
        if (moment.isAfter(now.plus(CLOCKS_DIFFER))) {
            return RowResult.rejected(new Problem("csv.date.future", "date", written));
        }
        return moment.isBefore(now.minus(OLDEST))
                ? RowResult.rejected(new Problem("csv.time.too-old", "time", written))
                : new Accepted<>(moment);
    }

    private static RowResult<Instant> foreseeable(Instant moment, String written, Instant now) {
        if (moment.isBefore(now.minus(OLDEST))) {
            return RowResult.rejected(new Problem("csv.time.too-old", "time", written));
        }
        return moment.isAfter(now.plus(FARTHEST))
                ? RowResult.rejected(new Problem("csv.time.too-far", "time", written))
                : new Accepted<>(moment);
    }

    /** With an offset where the text has one; anything else than a moment when it cannot be read. */
    private static TemporalAccessor read(String text) {
        var exact = parse(text, WITH_OFFSET).filter(found -> found.isSupported(ChronoField.OFFSET_SECONDS));
        if (exact.isPresent()) {
            return OffsetDateTime.from(exact.get());
        }
        return FORMATS.stream()
                .flatMap(format -> parse(text, format).stream())
                .findFirst()
                .<TemporalAccessor>map(LocalDateTime::from)
                .orElse(LocalTime.MIDNIGHT);
    }

    private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(format.parse(text));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    /** An offset is written with a colon, without one, or in hours only. */
    private static DateTimeFormatter withOffset() {
        var format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-M-d[ ]['T']H:mm[:ss][.SSSSSS][.SSS][ ]");
        for (var written : List.of("+HH:MM", "+HHMM", "+HHmm")) {
            format.optionalStart().appendOffset(written, "Z").optionalEnd();
        }
        return format.toFormatter(Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter minutes() {
        return new DateTimeFormatterBuilder()
                .appendPattern("m:ss")
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
