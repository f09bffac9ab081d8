package org.throughline.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail of one patient, person or item, or the way to it. */
public record TrailView(
        String asked,
        @Nullable Subject subject,
        List<Choice> people,
        List<Hit> hits,
        boolean nothingFound,
        Filters filters,
        List<Line> lines,
        Paging paging) {

    /** Whose trail it is; {@code parameter} is how its address names it. */
    public record Subject(
            String parameter,
            String id,
            String name,
            @Nullable String detail) {}

    /** One choice of a list. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Something that the words may mean. */
    public record Hit(String href, String name, @Nullable String detail) {}

    /** Period and kind as they were asked for. */
    public record Filters(List<Choice> kinds, String from, String until) {}

    /** One entry in words: when, who, what, to what, why. */
    public record Line(
            Instant at,
            String who,
            String what,
            @Nullable String object,
            @Nullable String objectHref,
            @Nullable String why,
            @Nullable String whyHref,
            boolean sealed) {}

    /** The pages behind and before this one. */
    public record Paging(@Nullable String next, @Nullable String first) {}
}
