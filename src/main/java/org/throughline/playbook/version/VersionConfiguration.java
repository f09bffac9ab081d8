package org.throughline.playbook.version;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.practice.EachPractice;

/** What time itself does to the playbook. */
@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

    private static final int SECONDS = 60;

    @Bean
    RecurringTask<Void> playbookSweepTask(EachPractice practices, TakingForce taking) {
        return Tasks.recurring("playbook.sweep", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("playbook.sweep", practice -> taking.sweep()));
    }
}
