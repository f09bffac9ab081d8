package org.throughline.playbook.version;

import java.util.Locale;

/** How far a version has come (domain C1). */
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    IN_FORCE,
    REPLACED,
    WITHDRAWN;

    /** As it stands in the table and in the message bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static VersionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
