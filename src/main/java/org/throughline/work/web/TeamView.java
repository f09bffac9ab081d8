package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All open work of the practice as its manager sees it. */
public record TeamView(
        Summary summary,
        List<Person> people,
        Filters filters,
        List<Row> rows,
        Hands hands,
        Paging paging,
        @Nullable String done) {

    /** What is open, late, and without a named owner. */
    public record Summary(int open, int late, int promisesLate, int unowned) {}

    /** Who has how many, and how many of those are late; by name, because nobody is ranked by volume (INV-72). */
    public record Person(String name, int items, int late, String href, boolean current) {}

    /** One choice of a list. */
    public record Choice(String value, String label, boolean chosen) {}

    /** What the list can be narrowed to. */
    public record Filters(List<Choice> lanes, List<Choice> owners, List<Choice> stages, boolean lateOnly) {}

    /** To whom chosen items can be given, and why. */
    public record Hands(List<Choice> people, List<Choice> reasons) {}

    /** The addresses of this list, of what is behind it, and of its beginning when this is not it. */
    public record Paging(
            String here,
            String cursor,
            @Nullable String next,
            @Nullable String first) {}

    /**
     * One open item. {@code choice} is its id with the version that this list shows, {@code due} what was promised or, while
     * nobody has answered, the time by which the first answer should come.
     */
    public record Row(
            String choice,
            String href,
            String reference,
            @Nullable String who,
            @Nullable String language,
            String what,
            String lane,
            Urgency urgency,
            Instant since,
            Owner owner,
            Due due) {}

    /** The class, its name and the reason for it. */
    public record Urgency(String code, String name, String why, boolean clinical) {}

    /** Who answers for it, how far it is, and until when somebody works on it right now. */
    public record Owner(
            @Nullable String name,
            String stage,
            @Nullable String holder,
            @Nullable Instant holdsUntil) {}

    /** What the patient is owed. */
    public record Due(@Nullable Instant promised, @Nullable Instant answerBy, boolean late) {}
}
