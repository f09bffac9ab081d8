package org.throughline.escalation.recovery;

import java.util.Locale;

/** Why a case needs a manager (INV-24); once urgent, a case stays so (INV-23). */
public enum Urgent {
    HARM,
    /** The matter itself is one of the two strictest classes. */
    URGENT_MATTER,
    BROKEN_TWICE,
    COMPLAINED_TWICE,
    /** A person says so. */
    SAID;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Urgent of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
