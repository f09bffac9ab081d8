package org.throughline.escalation.quiet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.RuleViolation;

/**
 * When a receiver is with patients, by the practice's clock on each day, and the set times at which they look at what could
 * wait.
 */
public record QuietTime(List<Span> quiet, List<LocalTime> digests) {

    /** Never in quiet: everything comes at once. */
    public static final QuietTime NONE = new QuietTime(List.of(), List.of());

    private static final int MOST = 6;

    /** With patients from one time of the day to another. */
    public record Span(LocalTime from, LocalTime until) {

        public Span {
            if (!from.isBefore(until)) {
                throw RuleViolation.of("escalation.quiet-span");
            }
        }

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(until);
        }

        String written() {
            return from + "-" + until;
        }

        static Span read(String written) {
            var times = written.split("-", -1);
            return new Span(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        }
    }

    public QuietTime {
        if (quiet.size() > MOST || digests.size() > MOST) {
            throw RuleViolation.of("escalation.quiet-most", MOST);
        }
        quiet = quiet.stream().sorted(Comparator.comparing(Span::from)).toList();
        digests = digests.stream().distinct().sorted().toList();
    }

    /** The quiet span that runs at the moment. */
    public Optional<Span> running(Instant at, ZoneId zone) {
        var time = at.atZone(zone).toLocalTime();
        return quiet.stream().filter(span -> span.contains(time)).findFirst();
    }

    /** When something that can wait comes to them: at once, else at the next set time or when the quiet span ends. */
    public Instant comesAt(Instant now, ZoneId zone) {
        var day = now.atZone(zone).toLocalDate();
        return running(now, zone)
                .map(span -> Stream.concat(
                                digests.stream()
                                        .map(digest -> on(day, digest, zone))
                                        .filter(at -> at.isAfter(now)),
                                Stream.of(on(day, span.until(), zone)))
                        .min(Comparator.naturalOrder())
                        .orElseThrow())
                .orElse(now);
    }

    private static Instant on(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** As the table holds it. */
    String writtenQuiet() {
        return quiet.stream().map(Span::written).collect(Collectors.joining(" "));
    }

    String writtenDigests() {
        return digests.stream().map(LocalTime::toString).collect(Collectors.joining(" "));
    }

    static QuietTime read(String quiet, String digests) {
        return new QuietTime(
                words(quiet).map(Span::read).toList(),
                words(digests).map(LocalTime::parse).toList());
    }

    private static Stream<String> words(String written) {
        return Stream.of(written.split(" ", -1)).filter(word -> !word.isBlank());
    }
}
