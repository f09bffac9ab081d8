package org.throughline.work.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.web.Typed;

/** The search for whoever an item is from: what was asked, what is wrong with it, and whom it found; nobody before one has searched. */
public record CallerView(
        String href,
        Typed typed,
        @Nullable String problem,
        @Nullable List<Row> rows) {

    /** A patient who may be meant; linking is a POST to {@code linkHref} and can be undone. */
    public record Row(String name, @Nullable LocalDate born, String because, String linkHref) {}
}
