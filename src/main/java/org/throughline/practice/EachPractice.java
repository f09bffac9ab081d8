package org.throughline.practice;

import java.util.function.Consumer;
import java.util.stream.Stream;
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
                        "sweep {} failed for practice {}: {} at {}",
                        sweep,
                        practice,
                        failed.getClass().getName(),
                        place(failed));
            }
        }
    }

    /** The line of ours that failed; what the failure says may hold a patient's words and stays out of the log. */
    private static String place(RuntimeException failed) {
        return Stream.of(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.throughline."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("a library");
    }
}
