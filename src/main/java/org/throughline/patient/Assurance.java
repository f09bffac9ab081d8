package org.throughline.patient;

import java.util.Set;

/** How sure the practice is that it speaks with the patient, and what that allows (INV-33). */
public enum Assurance {
    NONE,
    /** Full name and birth date agree: times of visits. */
    IDENTIFIED,
    /** One of phone or street on file agrees too: detail and changes. */
    CONFIRMED;

    /** What may be said or done. */
    public enum Disclosure {
        PUBLIC_FACT(NONE),
        SCHEDULE(IDENTIFIED),
        DETAIL(CONFIRMED),
        CHANGE(CONFIRMED);

        private final Assurance needed;

        Disclosure(Assurance needed) {
            this.needed = needed;
        }
    }

    /** What the confirmed identifiers amount to; those asked and not confirmed must be none. */
    public static Assurance of(Set<Identifier> asked, Set<Identifier> confirmed) {
        var both = confirmed.contains(Identifier.FULL_NAME) && confirmed.contains(Identifier.BIRTH_DATE);
        if (!both || !confirmed.containsAll(asked)) {
            return NONE;
        }
        var oneMore = confirmed.contains(Identifier.PHONE_ON_FILE) || confirmed.contains(Identifier.STREET_ON_FILE);
        return oneMore ? CONFIRMED : IDENTIFIED;
    }

    public boolean allows(Disclosure disclosure) {
        return compareTo(disclosure.needed) >= 0;
    }
}
