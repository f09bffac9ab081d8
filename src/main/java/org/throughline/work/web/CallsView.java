package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is calling now, above every page of those who take calls. */
public record CallsView(List<Row> rows) {

    /**
     * One call.
     *
     * @param name the patient, where the number belongs to one alone; otherwise how many it may be, or nobody
     * @param number nothing where it was withheld or the lane does not show it
     * @param speaks the language of the patient
     * @param wishes how the patient wishes to be spoken to
     * @param taken whether somebody has the caller on the line
     * @param matters what is open with the patient
     */
    public record Row(
            String name,
            @Nullable String number,
            @Nullable String speaks,
            List<String> wishes,
            boolean taken,
            Instant since,
            List<Matter> matters,
            String takeHref) {}

    /** An open item. */
    public record Matter(String reference, @Nullable String title, String href) {}
}
