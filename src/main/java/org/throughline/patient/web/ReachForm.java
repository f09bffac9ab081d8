package org.throughline.patient.web;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Consents.Basis;
import org.throughline.patient.ReachRequests.Asked;
import org.throughline.patient.ReachRequests.AskedBy;
import org.throughline.patient.ReachRequests.Wish;

/**
 * What a patient asked for, as the form sends it. Prints masked.
 *
 * @param point its kind, a blank and its value
 */
record ReachForm(
        @Nullable Wish wish,
        @Nullable String point,
        @Nullable AskedBy askedBy,
        @Nullable Basis basis,
        @Nullable String because) {

    private static final int LONGEST = 200;

    Asked asked() {
        if (wish == null || askedBy == null || basis == null || !ofTheForm(basis)) {
            throw RuleViolation.of("patient.reach-incomplete");
        }
        var reason = because == null ? "" : because.strip();
        if (reason.length() > LONGEST) {
            throw RuleViolation.of("patient.reach-incomplete");
        }
        return new Asked(wish, point(point == null ? "" : point), askedBy, basis, reason);
    }

    private static boolean ofTheForm(Basis basis) {
        return basis == Basis.VERBAL || basis == Basis.WRITTEN || basis == Basis.FORM;
    }

    /** As the form carries a point. */
    static String carried(ContactPoint point) {
        return point.kind() + " " + point.value();
    }

    private static ContactPoint point(String carried) {
        var parts = carried.split(" ", 2);
        for (var kind : ContactPoint.Kind.values()) {
            if (parts.length == 2 && kind.name().equals(parts[0])) {
                return new ContactPoint(kind, parts[1]);
            }
        }
        throw RuleViolation.of("patient.reach-point");
    }

    @Override
    public String toString() {
        return "ReachForm[masked]";
    }
}
