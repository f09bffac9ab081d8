package org.throughline.communication;

import java.util.Locale;

/** How a contact came or goes (FHIR Communication.medium). */
public enum Channel {
    EMAIL,
    VOICEMAIL,
    FORM,
    CALL;

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
