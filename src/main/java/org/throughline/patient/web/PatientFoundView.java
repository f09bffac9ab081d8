package org.throughline.patient.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.SearchReason;

/** The search for a patient: what was typed, what is wrong with it, and whom it found; nothing before one has searched. */
public record PatientFoundView(
        Typed typed,
        @Nullable SearchReason why,
        @Nullable String problem,
        @Nullable List<Row> rows,
        List<SearchReason> reasons) {

    /** A patient on the list. */
    public record Row(
            String href,
            String name,
            String reference,
            @Nullable LocalDate born,
            String because) {}
}
