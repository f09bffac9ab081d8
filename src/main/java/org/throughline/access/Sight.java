package org.throughline.access;

import java.util.Locale;

/** How much of a kind of data is shown, from nothing to all of it. */
public enum Sight {
    /** Not even that there is any. */
    NOTHING,
    /** That there is some, or how many. */
    EXISTS,
    /** Where it stands, without its words or digits. */
    MASKED,
    SEE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sight of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean atLeast(Sight other) {
        return compareTo(other) >= 0;
    }

    Sight orMore(Sight other) {
        return atLeast(other) ? this : other;
    }
}
