package org.throughline.playbook;

import org.throughline.screening.Screened;
import org.throughline.screening.Tier;

/** How soon a matter needs its first useful answer, most urgent first; a moment's own target wins over its class's. */
public enum UrgencyClass {
    /** Emergency words: handed over live, never queued. */
    U0(0),
    /** Clinical or time-critical. */
    U1(15),
    U2(60),
    U3(240),
    U4(480);

    private final int firstUsefulMinutes;

    UrgencyClass(int firstUsefulMinutes) {
        this.firstUsefulMinutes = firstUsefulMinutes;
    }

    /** The class the words of a text ask for; what could not be read needs eyes as soon as a clinical text does. */
    public static UrgencyClass of(Screened screened) {
        var asked = of(screened.tier());
        return screened.needsPerson().isPresent() ? asked.stricter(U2) : asked;
    }

    private static UrgencyClass of(Tier tier) {
        return switch (tier) {
            case EMERGENCY -> U0;
            case SAME_DAY -> U1;
            case CLINICAL -> U2;
            case NONE -> U4;
        };
    }

    /** The more urgent of the two (INV-23). */
    public UrgencyClass stricter(UrgencyClass other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Business minutes until the first useful answer, where the moment sets none of its own. */
    public int firstUsefulMinutes() {
        return firstUsefulMinutes;
    }

    /** The key of its name in the message bundle; the rule behind it has {@code .rule} after it. */
    public String nameKey() {
        return "playbook.urgency." + name();
    }
}
