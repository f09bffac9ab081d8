package org.throughline.work;

import java.util.Locale;

/** What a hold can refuse. */
public enum HeldBack {
    /** Answering the patient, by anybody but a clinician. */
    REPLY,
    /** Ending the matter. */
    CLOSE,
    /** Putting it back, moving it, letting it wait or setting it aside. */
    SET_ASIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static HeldBack of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
