package org.throughline.playbook.training;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Bilingual;

/**
 * An invented case of one lane, or of a hard stop that holds in all of them.
 *
 * @param from who writes or calls; nobody real
 * @param known what the file shows beside it
 * @param right every choice that does no harm; the first is the best
 * @param why what makes it right
 */
public record Scenario(
        String code,
        @Nullable LaneCode lane,
        @Nullable HardStop hardStop,
        Bilingual<String> from,
        Bilingual<String> said,
        Bilingual<String> known,
        List<Choice> right,
        Bilingual<String> why) {

    public Scenario {
        right = List.copyOf(right);
    }

    public Optional<HardStop> stop() {
        return Optional.ofNullable(hardStop);
    }

    boolean belongsTo(LaneCode to) {
        return hardStop != null || to.equals(lane);
    }
}
