package org.throughline.communication.phone;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.SignedPaths;
import org.throughline.practice.EachPractice;

/** What is done about calls by the clock, and where machines tell of them. */
@Configuration(proxyBeanMethods = false)
class PhoneSweeps {

    private static final int GAP_MINUTES = 5;
    private static final int FETCH_SECONDS = 10;

    @Bean
    RecurringTask<Void> callGapSweepTask(EachPractice practices, CallGaps gaps) {
        return Tasks.recurring("communication.call-gaps", FixedDelay.ofMinutes(GAP_MINUTES))
                .execute((instance, context) -> practices.run("communication.call-gaps", gaps::sweep));
    }

    @Bean
    RecurringTask<Void> recordingsTask(EachPractice practices, Recordings recordings) {
        return Tasks.recurring("communication.recordings", FixedDelay.ofSeconds(FETCH_SECONDS))
                .execute((instance, context) -> practices.run("communication.recordings", recordings::fetch));
    }

    @Bean
    SignedPaths newsOfCalls() {
        return SignedPaths.of("/channels/voice", "/channels/voice/recordings");
    }
}
