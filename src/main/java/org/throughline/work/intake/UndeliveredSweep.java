package org.throughline.work.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.throughline.communication.DeliveryFailed;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.EachPractice;

/**
 * INV-05's clock: a failed message becomes work within 15 minutes even when the news of it was lost. It usually is work
 * within a second; what is not after five minutes is looked for every minute, until somebody has it.
 */
@Component
class UndeliveredSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UndeliveredSweep.class);

    /** The usual way is given this long, so that the sweep does not race with it. */
    private static final Duration USUAL_WAY = Duration.ofMinutes(5);

    private final FailedDeliveries deliveries;
    private final Clock clock;

    UndeliveredSweep(FailedDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Everything of the practice that was overlooked; answers how many became work. One that fails holds up no other. */
    int sweep(PracticeId practice) {
        var overlooked = deliveries.overlooked(practice, clock.instant().minus(USUAL_WAY));
        return (int) overlooked.stream().filter(this::becomesWork).count();
    }

    private boolean becomesWork(DeliveryFailed failed) {
        try {
            return deliveries.makeWork(failed);
        } catch (RuntimeException notNow) {
            LOG.error(
                    "communication {} failed and is nobody's work yet: {}",
                    failed.communication(),
                    notNow.getClass().getName());
            return false;
        }
    }

    /** Looks every minute. */
    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> undeliveredSweepTask(EachPractice practices, UndeliveredSweep sweep) {
            return Tasks.recurring("work.undelivered", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> practices.run("work.undelivered", sweep::sweep));
        }
    }
}
