package org.throughline.communication.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.SignedPaths;
import org.throughline.practice.EachPractice;

/** Compares the portal's list with ours every five minutes, and opens the paths that the portal calls. */
@Configuration(proxyBeanMethods = false)
class PortalSweep {

    private static final int MINUTES = 5;

    @Bean
    RecurringTask<Void> portalGapSweepTask(EachPractice practices, PortalGaps gaps) {
        return Tasks.recurring("communication.portal-gaps", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> practices.run("communication.portal-gaps", gaps::sweep));
    }

    @Bean
    SignedPaths callsOfPortals() {
        return SignedPaths.of("/channels/portal/*", "/channels/portal/*/status");
    }
}
