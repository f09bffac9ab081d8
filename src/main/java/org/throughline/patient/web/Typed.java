package org.throughline.patient.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;

/**
 * What somebody typed to find a patient by; each part may be left empty. Prints masked.
 *
 * @param phone a number or a mail address
 */
public record Typed(String name, String phone, @Nullable LocalDate born) {

    private static final String REGION = "US";

    public static Typed named(String name) {
        return new Typed(name, "", null);
    }

    /** Why nobody can be looked for with it, as the key of a text. */
    public Optional<String> problem() {
        if (!phone.isEmpty() && point().isEmpty()) {
            return Optional.of("patient.search.no-number");
        }
        return evidence().equals(Evidence.none()) ? Optional.of("patient.search.nothing-typed") : Optional.empty();
    }

    /** What it says about who is meant. */
    public Evidence evidence() {
        var named = Evidence.none().named(name);
        var reached = point().map(named::from).orElse(named);
        return born == null ? reached : reached.born(born);
    }

    private Optional<ContactPoint> point() {
        return phone.contains("@") ? ContactPoint.email(phone) : ContactPoint.phone(phone, REGION);
    }

    @Override
    public String toString() {
        return "Typed[masked]";
    }
}
