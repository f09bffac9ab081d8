package org.throughline.audit.seal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.audit.SealedPractices;
import org.throughline.audit.SealedPractices.Sealed;
import org.throughline.platform.transaction.CurrentPractice;

/** Seals every practice's new entries every ten seconds; one practice that fails does not hold up the others. */
@Configuration(proxyBeanMethods = false)
class SealSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SealSweep.class);
    private static final int SECONDS = 10;

    @Bean
    RecurringTask<Void> auditSealTask(SealedPractices practices, Sealer sealer, Clock clock) {
        return Tasks.recurring("audit.seal", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.all().forEach(practice -> seal(practice, sealer, clock)));
    }

    private static void seal(Sealed practice, Sealer sealer, Clock clock) {
        try {
            CurrentPractice.run(practice.id(), () -> sealer.seal(practice.id(), clock.instant()));
        } catch (RuntimeException failed) {
            LOG.error(
                    "sealing failed for practice {}: {}",
                    practice.id(),
                    failed.getClass().getName());
        }
    }
}
