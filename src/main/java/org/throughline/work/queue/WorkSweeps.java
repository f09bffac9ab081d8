package org.throughline.work.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.throughline.access.AccessRevoked;
import org.throughline.access.Authorization;
import org.throughline.practice.EachPractice;
import org.throughline.work.promise.PromiseDesk;

/** What time itself does to work: leases end, untaken items get a named owner, promises that passed are broken. */
@Configuration(proxyBeanMethods = false)
class WorkSweeps {

    private static final int SECONDS = 15;

    @Bean
    RecurringTask<Void> workSweepTask(
            EachPractice practices, LeaseSweep leases, PromiseDesk promises, Authorization authorization, Clock clock) {
        return Tasks.recurring("work.sweep", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("work.sweep", practice -> {
                    while (leases.sweep(practice) > 0) {
                        // a few at a time, until nothing is due
                    }
                    promises.breakPassed(practice, authorization.ofTheProduct(practice), clock.instant());
                }));
    }

    @Bean
    RevokedPeople revokedPeople(LeaseSweep leases) {
        return new RevokedPeople(leases);
    }

    /** Gives back what somebody held whose access has ended. */
    static class RevokedPeople {

        private final LeaseSweep leases;

        RevokedPeople(LeaseSweep leases) {
            this.leases = leases;
        }

        @ApplicationModuleListener
        void on(AccessRevoked revoked) {
            leases.release(revoked);
        }
    }
}
