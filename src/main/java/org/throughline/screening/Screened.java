package org.throughline.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Language;

/**
 * What a text was found to say.
 *
 * @param language English, Spanish, or unknown, also when it is clearly another one
 * @param matches the words that raised it, highest tier first, then in the text's order
 * @param signs what it calls for beside its tier
 * @param needsPerson why a person must read or listen now; empty only when the text could be read
 * @param listVersion the version of the list that was used
 */
public record Screened(
        Language language,
        Tier tier,
        List<Match> matches,
        Set<Sign> signs,
        Optional<NeedsPerson> needsPerson,
        String listVersion) {

    /** Why the list alone cannot answer for a text. */
    public enum NeedsPerson {
        EMPTY,
        UNKNOWN_LANGUAGE,
        OTHER_LANGUAGE,
        FAILED
    }

    public Screened {
        matches = List.copyOf(matches);
        signs = Set.copyOf(signs);
    }

    /** A text that calls for nothing beside its tier. */
    public Screened(
            Language language, Tier tier, List<Match> matches, Optional<NeedsPerson> needsPerson, String listVersion) {
        this(language, tier, matches, Set.of(), needsPerson, listVersion);
    }

    /** Whether it was read in a known language and nothing was found; only then may a page show no flag. */
    public boolean unflagged() {
        return tier == Tier.NONE && needsPerson.isEmpty();
    }
}
