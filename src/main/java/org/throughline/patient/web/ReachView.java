package org.throughline.patient.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a patient asked to be reached, and who may be told things, with the forms that change it.
 *
 * @param points what a request can be about
 */
public record ReachView(
        String askHref, List<Option> points, List<Request> requests, String nameHref, List<Person> people) {

    /** A number, an address or the account; {@code value} is what the form sends. */
    public record Option(String value, String words) {}

    /**
     * A request.
     *
     * @param how who asked, how it was said, and why
     * @param by who wrote it down
     * @param endHref ends it; nothing where it has ended
     */
    public record Request(
            String what,
            String how,
            String by,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable String endHref) {}

    /**
     * Somebody who speaks for the patient.
     *
     * @param told what they may be told, and until when
     * @param endHref takes it back; nothing where it is over
     */
    public record Person(
            String name,
            String relation,
            String points,
            String told,
            String proof,
            @Nullable String over,
            @Nullable String endHref) {}
}
