package org.throughline.communication;

import java.util.Locale;

/** What a fax is. */
public enum FaxKind {
    REFERRAL,
    RECORDS,
    FORM,
    INSURANCE,
    OTHER;

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FaxKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
