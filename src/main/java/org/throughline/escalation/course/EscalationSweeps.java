package org.throughline.escalation.course;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.throughline.access.AccessRevoked;
import org.throughline.access.Authorization;
import org.throughline.escalation.notice.NoticeSweep;
import org.throughline.practice.EachPractice;
import org.throughline.work.ClinicalWordsFound;
import org.throughline.work.ClinicalWordsMoved;
import org.throughline.work.PatientTold;

/** What time and news do to escalations. */
@Configuration(proxyBeanMethods = false)
class EscalationSweeps {

    private static final int SECONDS = 10;

    @Bean
    RecurringTask<Void> escalationSweepTask(EachPractice practices, LadderSweep ladder, NoticeSweep notices) {
        return Tasks.recurring("escalation.sweep", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> practices.run("escalation.sweep", practice -> {
                    ladder.sweep(practice);
                    notices.sweep(practice);
                }));
    }

    @Bean
    News escalationNews(
            FlagDesk flags, AnswerDesk answers, LadderSweep ladder, Authorization authorization, Clock clock) {
        return new News(flags, answers, ladder, authorization, clock);
    }

    /** Listens after the commit; the event publications make it survive a crash. */
    static class News {

        private final FlagDesk flags;
        private final AnswerDesk answers;
        private final LadderSweep ladder;
        private final Authorization authorization;
        private final Clock clock;

        News(FlagDesk flags, AnswerDesk answers, LadderSweep ladder, Authorization authorization, Clock clock) {
            this.flags = flags;
            this.answers = answers;
            this.ladder = ladder;
            this.authorization = authorization;
            this.clock = clock;
        }

        @ApplicationModuleListener
        void on(ClinicalWordsFound found) {
            flags.found(authorization.ofTheProduct(found.practice()), found, clock.instant());
        }

        @ApplicationModuleListener
        void on(ClinicalWordsMoved moved) {
            flags.moved(authorization.ofTheProduct(moved.practice()), moved, clock.instant());
        }

        @ApplicationModuleListener
        void on(PatientTold told) {
            answers.toldByReply(authorization.ofTheProduct(told.practice()), told, clock.instant());
        }

        @ApplicationModuleListener
        void on(AccessRevoked revoked) {
            ladder.sweep(revoked.practice());
        }
    }
}
