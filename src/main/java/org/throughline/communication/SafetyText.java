package org.throughline.communication;

import java.util.Locale;

/** The fixed texts that answer words of an emergency by themselves; what they say is shipped, in both languages. */
public enum SafetyText {
    /** Names 911. */
    EMERGENCY,
    /** Names 988, for words of self-harm (INV-22). */
    CRISIS,
    /** Names poison control. */
    POISON;

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
