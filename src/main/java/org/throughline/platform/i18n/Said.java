package org.throughline.platform.i18n;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.throughline.kernel.Language;
import org.throughline.kernel.TimeWindow;

/** Times as people say them, for one reader: "18 min late", "by 1:30 pm", "waiting 1 h 05", "Today". */
public record Said(Texts texts, Instant now, ZoneId zone) {

    /** The same times for a reader of another language, for instance of a letter. */
    public Said in(Texts others) {
        return new Said(others, now, zone);
    }

    /** When something is due, or how late it is: "by 1:30 pm", "by tomorrow, 4:00 pm", "18 min late". */
    public String due(Instant at) {
        return isLate(at) ? span("platform.said.late", Duration.between(at, now)) : by(at);
    }

    /** How long somebody has waited: "waiting 42 min", "waiting 1 h 05", "waiting 3 days". */
    public String waiting(Instant since) {
        return span("platform.said.waiting", Duration.between(since, now));
    }

    /** How much time is left: "within 9 min"; how late it is once it has passed. */
    public String within(Instant at) {
        return isLate(at) ? due(at) : span("platform.said.within", Duration.between(now, at));
    }

    /** A length without direction: "42 min", "1 h 05", "3 days". */
    public String length(Duration length) {
        return span("platform.said.length", length);
    }

    public boolean isLate(Instant at) {
        return at.isBefore(now);
    }

    /** The heading over a day's messages: "Today", "Yesterday", "Monday, Nov 16". */
    public String day(Instant at) {
        LocalDate day = local(at).toLocalDate();
        long distance = ChronoUnit.DAYS.between(today(), day);
        if (distance == 0) {
            return texts.get("platform.said.today");
        }
        if (distance == -1) {
            return texts.get("platform.said.yesterday");
        }
        if (distance == 1) {
            return texts.get("platform.said.tomorrow");
        }
        return capitalised(dates().weekday(day, day.getYear() != today().getYear()));
    }

    /** The time of day: "8:12 am". */
    public String time(Instant at) {
        return dates().time(local(at));
    }

    /** A point in time as short as it can be: the time alone when it is today, otherwise "Nov 17, 4:00 pm". */
    public String at(Instant at) {
        ZonedDateTime local = local(at);
        return local.toLocalDate().equals(today())
                ? dates().time(local)
                : dates().shortDay(local.toLocalDate()) + ", " + dates().time(local);
    }

    /** A date of its own, for instance of birth: "Mar 4, 1967". */
    public String date(LocalDate date) {
        return dates().date(date);
    }

    /** A date that people place by themselves: without the year when it is this year's, "Nov 9". */
    public String shortDate(LocalDate date) {
        return date.getYear() == today().getYear() ? dates().shortDay(date) : date(date);
    }

    /** A day with its weekday, for the head of a column: "Thu, Nov 19". */
    public String weekday(LocalDate date) {
        return capitalised(dates().shortWeekday(date));
    }

    /** A part of one day: "12:00 pm – 3:00 pm". */
    public String during(TimeWindow window) {
        return dates().time(local(window.from())) + " – " + dates().time(local(window.until()));
    }

    /** The day alone, within a sentence: "since Nov 9". */
    public String on(Instant at) {
        return shortDate(local(at).toLocalDate());
    }

    /** Everything, for whoever points at a time: "Monday, November 16, 2026, 8:12 am CST". */
    public String exact(Instant at) {
        return capitalised(dates().exact(local(at)));
    }

    /** The length of a recording: "0:34". */
    public String recording(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    private String by(Instant at) {
        ZonedDateTime local = local(at);
        String time = dates().time(local);
        int hour = local.getHour() % 12;
        long days = ChronoUnit.DAYS.between(today(), local.toLocalDate());
        if (days == 0) {
            return texts.get("platform.said.by.today", "time", time, "hour", hour);
        }
        if (days == 1) {
            return texts.get("platform.said.by.tomorrow", "time", time, "hour", hour);
        }
        String day = dates().shortWeekday(local.toLocalDate());
        return texts.get("platform.said.by.day", "day", day, "time", time);
    }

    private String span(String key, Duration span) {
        if (span.compareTo(Duration.ofHours(24)) >= 0) {
            return texts.get(key + ".days", "days", span.toDays());
        }
        if (span.compareTo(Duration.ofHours(1)) >= 0) {
            return texts.get(
                    key + ".hours", "hours", span.toHours(), "minutes", "%02d".formatted(span.toMinutesPart()));
        }
        return texts.get(key + ".minutes", "minutes", Math.max(0, span.toMinutes()));
    }

    private DateWords dates() {
        return texts.language().equals(Language.SPANISH) ? DateWords.SPANISH : DateWords.ENGLISH;
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    private LocalDate today() {
        return local(now).toLocalDate();
    }

    private String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
