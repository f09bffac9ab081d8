package org.throughline.scheduling.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's visits on one page.
 *
 * @param soon the sentence on what comes next; empty on another day than today
 * @param whole the sentence on the whole day
 */
public record VisitsView(Day day, @Nullable Soon soon, String whole, Told told, List<Section> sections, Desk desk) {

    /** The day and the ones beside it. */
    public record Day(
            String title,
            String here,
            String before,
            String after,
            @Nullable String today) {}

    /** Who comes soon, and how many of them are not ready. */
    public record Soon(String arrivals, String ready, boolean trouble) {}

    /** How old the record's word is; {@code old} where a newer file is due. */
    public record Told(String words, boolean old, @Nullable String rejected) {}

    /** What the reader may do, and the reasons for not being ready. */
    public record Desk(boolean mayCheckIn, List<Choice> reasons) {}

    /** One reason. */
    public record Choice(String value, String label) {}

    /** Visits that stand alike. */
    public record Section(String code, String title, List<Row> rows) {}

    /** One visit; {@code overdue} when its time has passed and nobody came. */
    public record Row(
            String id, Time time, Who who, Setting setting, List<Mark> marks, Open open, State state, Act act) {}

    /** When it is. */
    public record Time(Instant start, @Nullable Instant end, boolean overdue) {}

    /** Whose it is. */
    public record Who(String name, String href, @Nullable String language) {}

    /** What kind of visit, with whom and where, as far as it is said and shown. */
    public record Setting(
            @Nullable String type,
            @Nullable String practitioner,
            @Nullable String location) {}

    /** One of the four marks. */
    public record Mark(String label, String words, String tone, String icon) {}

    /** What else is open with the patient. */
    public record Open(
            @Nullable String itemHref,
            @Nullable String items,
            @Nullable String late,
            boolean letDown) {}

    /** Where the visit stands, and what the record's newest file leaves out. */
    public record State(
            @Nullable String words,
            String tone,
            @Nullable String under,
            @Nullable String notInFile) {}

    /** What may be done with it here. */
    public record Act(boolean checkIn, boolean withdraw, String href) {}
}
