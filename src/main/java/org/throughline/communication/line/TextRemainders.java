package org.throughline.communication.line;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.communication.outbox.TextReceipts;
import org.throughline.practice.EachPractice;

/** What a standing connection brought in pieces or too early is looked at again every half minute. */
@Configuration(proxyBeanMethods = false)
class TextRemainders {

    private static final int SECONDS = 30;

    @Bean
    RecurringTask<Void> textRemaindersTask(
            EachPractice practices, TextAssembly assembly, TextReceipts receipts, Clock clock) {
        return Tasks.recurring("communication.text-remainders", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("communication.text-remainders", practice -> {
                    assembly.takeIncomplete(clock.instant());
                    receipts.takeEarly(clock.instant());
                }));
    }
}
