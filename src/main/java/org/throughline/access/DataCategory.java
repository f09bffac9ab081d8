package org.throughline.access;

import java.util.Locale;

/** Kinds of data about a patient; each lane shows as much of each as its work needs (INV-32, 45 CFR 164.514(d)(2)). */
public enum DataCategory {
    /** Birth date and chart number. */
    IDENTITY,
    /** Numbers, addresses, and who may be spoken to for the patient. */
    CONTACT,
    SCHEDULE,
    INSURANCE,
    BILLING,
    REFERRAL,
    REFILL,
    /** Files and recordings. */
    DOCUMENTS,
    /** Words in which the screening found a symptom, a result or a medicine. */
    CLINICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DataCategory of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** That a clinical message came is never hidden from whoever has to hand it over. */
    public Sight least() {
        return this == CLINICAL ? Sight.EXISTS : Sight.NOTHING;
    }
}
