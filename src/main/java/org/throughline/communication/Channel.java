package org.throughline.communication;

import java.util.Locale;
import org.throughline.kernel.ContactPoint;

/** How a contact came or goes (FHIR Communication.medium). */
public enum Channel {
    EMAIL,
    VOICEMAIL,
    FORM,
    CALL,
    SMS,
    FAX,
    /** The patient's own page. */
    PORTAL,
    /** The practice's own patient portal, in which the patient has signed in. */
    PORTAL_MESSAGE;

    /** Whether the provider's name for a contact tells it from any other, however often and in what form it comes. */
    public boolean namedByItsProvider() {
        return this == SMS || this == PORTAL_MESSAGE;
    }

    /** What its messages are addressed to. */
    public ContactPoint.Kind addressedTo() {
        return switch (this) {
            case SMS, CALL, VOICEMAIL, FAX -> ContactPoint.Kind.PHONE;
            case PORTAL_MESSAGE -> ContactPoint.Kind.PORTAL;
            case EMAIL, FORM, PORTAL -> ContactPoint.Kind.EMAIL;
        };
    }

    /** By which of them written words reach somebody at that kind of address. */
    public static Channel writingTo(ContactPoint.Kind kind) {
        return switch (kind) {
            case PHONE -> SMS;
            case EMAIL -> EMAIL;
            case PORTAL -> PORTAL_MESSAGE;
        };
    }

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
