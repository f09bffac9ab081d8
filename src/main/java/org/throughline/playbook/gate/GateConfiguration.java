package org.throughline.playbook.gate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.practice.EachPractice;

/** What time itself does to the gates. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    private static final int SECONDS = 60;

    @Bean
    RecurringTask<Void> gateSweepTask(EachPractice practices, LaneDoor door) {
        return Tasks.recurring("playbook.gates", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("playbook.gates", practice -> door.sweep()));
    }
}
