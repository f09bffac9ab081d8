package org.throughline.patient;

import java.util.Locale;

/** Why somebody looks for a patient whom no item of their lanes brings to them; it is reported (INV-31). */
public enum SearchReason {
    ON_THE_PHONE,
    AT_THE_DESK,
    LETTER_OR_FAX,
    CHECKING_A_LINK,
    ASKED_BY_THE_CARE_TEAM;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
