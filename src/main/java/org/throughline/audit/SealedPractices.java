package org.throughline.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Port to whoever knows the practices: each has a trail of its own, and so a chain of its own. */
public interface SealedPractices {

    /** All of them, paused ones too. */
    List<Sealed> all();

    /** What each answers, asked within it. */
    default <T> List<T> each(Function<Sealed, T> question) {
        return all().stream()
                .<T>map(practice -> CurrentPractice.within(practice.id(), () -> question.apply(practice)))
                .toList();
    }

    /** A practice as a report names it. */
    record Sealed(PracticeId id, String name, ZoneId zone) {}
}
