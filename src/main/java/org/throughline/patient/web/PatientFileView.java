package org.throughline.patient.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's own page: who it is, how to reach them, who speaks for them, and when it was checked that it is them; who saw
 * and did what is linked for those who may read it.
 *
 * @param withheld what the lane does not show, or not wholly, in words
 */
public record PatientFileView(
        Who who,
        List<Point> points,
        List<Related> related,
        List<Check> checks,
        String whyOpened,
        String conversationHref,
        String recoveryHref,
        String consentsHref,
        List<String> withheld,
        @Nullable String trailHref) {

    /** Who it is, and how they wish to be spoken to; {@code wishes} are whole sentences. */
    public record Who(
            String name,
            String reference,
            @Nullable String chartNumber,
            @Nullable LocalDate born,
            @Nullable String street,
            @Nullable String status,
            @Nullable String languages,
            List<String> wishes) {}

    /** A number or address on file, with what was agreed to for it. */
    public record Point(
            String display,
            boolean phone,
            String usedFor,
            boolean waiting,
            boolean closed,
            @Nullable LocalDate verifiedOn,
            List<Agreed> agreed) {}

    /** Something agreed to or taken back. */
    public record Agreed(String words, boolean granted) {}

    /** Somebody who may speak for the patient. */
    public record Related(
            String name, String relation, @Nullable String phone, String mayBeTold) {}

    /** A time when somebody was asked who they are. */
    public record Check(Instant at, String by, String what, boolean passed) {}
}
