package org.throughline.escalation.recovery;

import java.util.Locale;

/** Whether somebody's health came to harm; what that means is the care team's to judge. */
public enum Harm {
    UNKNOWN,
    NO,
    YES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Harm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
