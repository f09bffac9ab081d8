package org.throughline.screening.evaluation;

import java.util.List;
import org.throughline.screening.Match;
import org.throughline.screening.Screened;
import org.throughline.screening.Tier;

/**
 * What the screening made of a labelled text.
 *
 * @param nanos how long it took
 */
record ScreenedText(LabelledText text, Expected expected, Screened screened, long nanos) {

    boolean raisedTo(Tier tier) {
        return screened.tier().compareTo(tier) >= 0;
    }

    boolean isClinical() {
        return expected != Expected.ADMIN;
    }

    /** How many tiers too low (negative) or too high it was raised. */
    int distance() {
        return height(screened.tier()) - height(expected.tier());
    }

    private static int height(Tier tier) {
        return switch (tier) {
            case NONE -> 0;
            case CLINICAL -> 1;
            case SAME_DAY -> 2;
            case EMERGENCY -> 3;
        };
    }

    List<String> rules() {
        return screened.matches().stream().map(Match::rule).distinct().toList();
    }
}
