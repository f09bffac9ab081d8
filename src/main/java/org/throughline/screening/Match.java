package org.throughline.screening;

import java.util.Optional;

/**
 * Words of the text that raised it, and why.
 *
 * @param start where the words begin in the text, in chars
 * @param end where they end, exclusive
 * @param words the words as the patient wrote them
 * @param concept what they speak of, for instance {@code chest-pain}
 * @param rule the entry of the list that found them, for instance {@code chest-pain.en}, with its pattern
 * @param tier how high they raise the text
 * @param lowered why an emergency is shown as same-day, if it is
 * @param listVersion the version of the list
 */
public record Match(
        int start,
        int end,
        String words,
        String concept,
        String rule,
        Tier tier,
        Optional<Lowered> lowered,
        String listVersion) {

    /** Why words of an emergency are shown as same-day; they are never shown as less. */
    public enum Lowered {
        NEGATED,
        HISTORY
    }

    /** Names the rule and never the patient's words. */
    @Override
    public String toString() {
        return "Match[" + rule + " " + tier + " " + start + "-" + end + "]";
    }
}
