package org.throughline.communication.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.SignedPaths;
import org.throughline.practice.EachPractice;

/** Compares the portal's list with ours every five minutes, fetches the files that messages name, and opens the paths that the portal calls. */
@Configuration(proxyBeanMethods = false)
class PortalSweep {

    private static final int MINUTES = 5;
    private static final int FETCH_SECONDS = 10;

    @Bean
    RecurringTask<Void> portalGapSweepTask(EachPractice practices, PortalDoor door, PortalGaps gaps) {
        return Tasks.recurring("communication.portal-gaps", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> practices.run("communication.portal-gaps", practice -> {
                    door.remember(practice);
                    gaps.sweep(practice);
                }));
    }

    @Bean
    RecurringTask<Void> portalFilesTask(EachPractice practices, PortalFetch files) {
        return Tasks.recurring("communication.portal-files", FixedDelay.ofSeconds(FETCH_SECONDS))
                .execute((instance, context) -> practices.run("communication.portal-files", files::fetch));
    }

    @Bean
    SignedPaths callsOfPortals() {
        return SignedPaths.of("/channels/portal/*", "/channels/portal/*/status");
    }
}
