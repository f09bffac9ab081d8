package org.throughline.patient.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.platform.i18n.Texts;

/**
 * What one must know about the patient before a word is said; without a name, who it may be.
 *
 * @param withheld what the lane does not show, or not wholly, in words
 * @param trailHref the way to who saw the patient, for those who oversee the practice
 * @param interpreterHref the way to an interpreter, where reader and patient need one
 */
public record StripView(
        @Nullable String name,
        @Nullable String contact,
        @Nullable LocalDate born,
        @Nullable String speaks,
        @Nullable String prefers,
        @Nullable String nextVisit,
        Identity identity,
        @Nullable Instant identityAt,
        @Nullable String verifyHref,
        @Nullable Actions actions,
        List<Candidate> candidates,
        List<String> withheld,
        @Nullable String trailHref,
        @Nullable String interpreterHref) {

    /** What the lane does not show, or not wholly, of a card, in words. */
    public static List<String> withheld(PatientCard card, Texts texts) {
        return card.withheld().stream()
                .sorted()
                .map(category -> texts.get("access.category." + category.code()))
                .toList();
    }

    /** What can be done from here. */
    public sealed interface Actions {

        /** The patient's own page, and undoing the link. */
        record OfKnown(String fileHref, String undoHref) implements Actions {}

        /** Looking for the patient by what the caller says. */
        record Find(String href) implements Actions {}
    }

    /** Whether this contact's identity was checked. */
    public enum Identity {
        VERIFIED,
        OPEN,
        FAILED,
        SIGNED_IN
    }

    /** A patient it may be, and why; linking is a POST to {@code linkHref} and can be undone. */
    public record Candidate(String name, @Nullable LocalDate born, String why, String linkHref) {}
}
