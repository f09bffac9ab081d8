package org.throughline.playbook.version;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.practice.EachPractice;

/** What keeps the playbook at hand, and what writes down that a version took force. */
@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

    private static final int SECONDS = 60;

    @Bean
    PlaybookMemory playbookMemory(StandingVersions versions, Clock clock) {
        return new PlaybookMemory(versions, clock, System::nanoTime);
    }

    @Bean
    RecurringTask<Void> playbookSweepTask(EachPractice practices, TakingForce taking) {
        return Tasks.recurring("playbook.sweep", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("playbook.sweep", practice -> taking.sweep()));
    }
}
