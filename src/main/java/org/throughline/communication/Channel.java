package org.throughline.communication;

import java.util.Locale;

/** How a contact came or goes (FHIR Communication.medium). */
public enum Channel {
    EMAIL,
    VOICEMAIL,
    FORM,
    CALL,
    SMS,
    FAX,
    /** The patient's own page. */
    PORTAL;

    /** Whether the provider's name for a contact tells it from any other, however often and in what form it comes. */
    public boolean namedByItsProvider() {
        return this == SMS;
    }

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
