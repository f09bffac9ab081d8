package org.throughline.escalation.ladder;

import java.util.Locale;

/** Whose turn it is while nobody has accepted (INV-07); it only climbs. */
public enum Rung {
    RECEIVER,
    BACKUP,
    MANAGER,
    OWNER;

    /** The next one up; the last stays and is asked again. */
    public Rung next() {
        return switch (this) {
            case RECEIVER -> BACKUP;
            case BACKUP -> MANAGER;
            case MANAGER, OWNER -> OWNER;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rung of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
