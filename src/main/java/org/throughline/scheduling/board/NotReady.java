package org.throughline.scheduling.board;

import java.util.Locale;

/** What was not ready when the patient was here, if somebody says. */
public enum NotReady {
    FORMS,
    COVERAGE,
    /** Nobody who speaks the patient's language. */
    LANGUAGE,
    /** The patient came late. */
    LATE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NotReady of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
