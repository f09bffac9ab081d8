package org.throughline.screening.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.screening.ReplyFacts;

/**
 * A text that a person labelled.
 *
 * @param lang its language as a code, {@code en} or {@code es}
 * @param source where it comes from; sources differ widely and are never counted together
 * @param kind what is hard about it, for instance {@code negated}; empty if nobody said
 * @param facts what is known of a reply beside its words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LabelledText(
        String id,
        String text,
        String label,
        String lang,
        String source,
        String kind,
        @Nullable ReplyFacts facts) {

    LabelledText(
            @Nullable String id,
            @Nullable String text,
            @Nullable String label,
            @Nullable String lang,
            @Nullable String source,
            @Nullable String kind,
            @Nullable ReplyFacts facts) {
        this.id = Objects.requireNonNullElse(id, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.label = Objects.requireNonNullElse(label, "");
        this.lang = Objects.requireNonNullElse(lang, "unknown");
        this.source = Objects.requireNonNullElse(source, "no source");
        this.kind = Objects.requireNonNullElse(kind, "");
        this.facts = facts;
    }

    String group() {
        return source + ", " + lang;
    }
}
