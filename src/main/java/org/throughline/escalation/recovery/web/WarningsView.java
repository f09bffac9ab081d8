package org.throughline.escalation.recovery.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above an item or a patient before anybody speaks (INV-61); empty when nothing went wrong lately. */
public record WarningsView(List<Row> rows) {

    /**
     * One case.
     *
     * @param href its page, for whoever may read it
     * @param say the approved words, in the patient's language
     */
    public record Row(
            String headline,
            String standing,
            boolean over,
            @Nullable String href,
            String reference,
            @Nullable Last last,
            @Nullable String wants,
            @Nullable Say say) {}

    /** What the patient was told last, and for when. */
    public record Last(String what, Instant dueAt, boolean broken) {}

    /** Words in a language. */
    public record Say(String words, String language) {}
}
