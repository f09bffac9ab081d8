package org.throughline.screening.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.throughline.screening.Tier;

/** How high a labelled text should be raised. */
enum Expected {
    ADMIN(Tier.NONE),
    CLINICAL(Tier.CLINICAL),
    SAME_DAY(Tier.SAME_DAY),
    EMERGENCY(Tier.EMERGENCY);

    private static final Map<String, Expected> LABELS = labels();

    private final Tier tier;

    Expected(Tier tier) {
        this.tier = tier;
    }

    private static Map<String, Expected> labels() {
        var labels = new LinkedHashMap<String, Expected>();
        labels.put("admin", ADMIN);
        labels.put("lookalike", ADMIN);
        labels.put("clinical", CLINICAL);
        labels.put("same_day", SAME_DAY);
        labels.put("emergency", EMERGENCY);
        labels.put("urgent", EMERGENCY);
        return Collections.unmodifiableMap(labels);
    }

    static Set<String> allLabels() {
        return LABELS.keySet();
    }

    static Expected of(LabelledText text) {
        return Objects.requireNonNull(LABELS.get(text.label()), text.label());
    }

    Tier tier() {
        return tier;
    }
}
