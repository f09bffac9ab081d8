package org.throughline.communication.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.practice.EachPractice;

/** Looks every ten seconds for what is due in the outbox; the usual message has left long before. */
@Configuration(proxyBeanMethods = false)
class OutboxSweep {

    private static final int SECONDS = 10;

    @Bean
    RecurringTask<Void> outboxSweepTask(EachPractice practices, OutboxWorker worker) {
        return Tasks.recurring("communication.outbox", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("communication.outbox", practice -> worker.sweep()));
    }
}
