package org.throughline.screening;

import java.util.Locale;
import org.throughline.kernel.Language;

/** How what the second reader found names itself: its stretch reads like a tier, and no listed words say why. */
final class SecondReaderRule {

    private static final String NAME = "second-reader";

    private SecondReaderRule() {}

    static String conceptOf(Tier tier) {
        return "read-as-" + tier.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String id(String concept, Language language, String version) {
        return NAME + "." + language.code() + ": " + concept + ", " + version;
    }
}
