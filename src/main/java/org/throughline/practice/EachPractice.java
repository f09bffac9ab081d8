package org.throughline.practice;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Runs a sweep once per practice, each within its own; one practice that fails does not hold up the others. */
@Component
public class EachPractice {

    private static final Logger LOG = LoggerFactory.getLogger(EachPractice.class);

    private final Practices practices;

    EachPractice(Practices practices) {
        this.practices = practices;
    }

    public void run(String sweep, Consumer<PracticeId> step) {
        for (var practice : practices.all()) {
            try {
                CurrentPractice.run(practice, () -> step.accept(practice));
            } catch (RuntimeException failed) {
                LOG.error(
                        "sweep {} failed for practice {}: {}",
                        sweep,
                        practice,
                        failed.getClass().getName());
            }
        }
    }
}
