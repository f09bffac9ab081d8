package org.throughline.access;

/** What a person is in a practice (FHIR PractitionerRole.code); what a role may do stands in {@link Access}. */
public enum Role {
    ASSISTANT,
    FRONT_DESK,
    NURSE,
    PROVIDER,
    BILLER,
    MANAGER,
    PRIVACY_OFFICER,
    AGENCY_LEAD,
    AUDITOR;

    /** Whether people of the role judge clinical questions. */
    public boolean clinical() {
        return this == NURSE || this == PROVIDER;
    }
}
