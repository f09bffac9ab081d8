package org.throughline.work;

import org.throughline.screening.Tier;

/** How soon an item needs somebody; software may raise it from words and never lower it (INV-23). */
public enum Urgency {
    /** Now: live hand-over, never queued. */
    U0(0, 0),
    /** Clinical or time-critical. */
    U1(1, 15),
    U2(2, 60),
    U3(3, 240),
    /** Within one business day. */
    U4(4, 480);

    private final int level;
    private final int target;

    Urgency(int level, int target) {
        this.level = level;
        this.target = target;
    }

    /** Business minutes until the first useful response, unless the moment sets its own. */
    public int targetMinutes() {
        return target;
    }

    /** 0 for the strictest; this is what the tables hold. */
    public int level() {
        return level;
    }

    /** As strict as the other, or stricter. */
    public boolean isAtLeast(Urgency other) {
        return level <= other.level;
    }

    /** The stricter of the two. */
    public Urgency or(Urgency other) {
        return isAtLeast(other) ? this : other;
    }

    /** What a screened text asks for at least; empty words ask for nothing. */
    public static Urgency of(Tier tier) {
        return switch (tier) {
            case EMERGENCY -> U0;
            case SAME_DAY -> U1;
            case CLINICAL -> U2;
            case NONE -> U4;
        };
    }

    public static Urgency of(int number) {
        return values()[number];
    }
}
