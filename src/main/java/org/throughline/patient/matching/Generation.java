package org.throughline.patient.matching;

import java.util.Map;
import java.util.Optional;

/** Which bearer of a family's name: Sr, Jr, III. Never part of the name itself, for it alone tells father from son. */
enum Generation {
    FIRST,
    SECOND,
    THIRD,
    FOURTH;

    private static final Map<String, Generation> WRITTEN = Map.ofEntries(
            Map.entry("sr", FIRST),
            Map.entry("senior", FIRST),
            Map.entry("padre", FIRST),
            Map.entry("jr", SECOND),
            Map.entry("junior", SECOND),
            Map.entry("hijo", SECOND),
            Map.entry("ii", SECOND),
            Map.entry("2nd", SECOND),
            Map.entry("iii", THIRD),
            Map.entry("3rd", THIRD),
            Map.entry("iv", FOURTH),
            Map.entry("4th", FOURTH));

    static Optional<Generation> of(String folded) {
        return Optional.ofNullable(WRITTEN.get(folded));
    }
}
