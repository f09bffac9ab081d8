package org.throughline.communication.gate;

import java.time.LocalTime;
import org.throughline.kernel.RuleViolation;

/**
 * When and how often a practice lets texts leave without a person (INV-40): never earlier, later or more often than the product does.
 *
 * @param from in every zone where the patient may be
 * @param until in every zone where the patient may be
 */
public record TextRules(LocalTime from, LocalTime until, int mostADay, int mostAWeek) {

    /** The product's own. */
    public static final TextRules USUAL = new TextRules(LocalTime.of(8, 0), LocalTime.of(20, 0), 1, 3);

    /** These, if they narrow the usual ones. */
    public TextRules narrowing() {
        if (from.isBefore(USUAL.from()) || until.isAfter(USUAL.until()) || !from.isBefore(until)) {
            throw RuleViolation.of("communication.text-hours");
        }
        if (mostADay < 0 || mostADay > USUAL.mostADay() || mostAWeek < 0 || mostAWeek > USUAL.mostAWeek()) {
            throw RuleViolation.of("communication.text-caps");
        }
        return this;
    }
}
