package org.throughline.communication.line;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.practice.EachPractice;

/** Compares the provider's list with ours every five minutes, and soon after each start. */
@Configuration(proxyBeanMethods = false)
class TextGapSweep {

    private static final int MINUTES = 5;

    @Bean
    RecurringTask<Void> textGapSweepTask(EachPractice practices, TextGaps gaps) {
        return Tasks.recurring("communication.text-gaps", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> practices.run("communication.text-gaps", gaps::sweep));
    }
}
