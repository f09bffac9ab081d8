package org.throughline.playbook.training;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.BusinessHours;

/** Until when somebody goes on working in a lane whose words have changed: the end of the fifth business day after it (domain 2.6). */
@Component
class TimeToLearn {

    private static final int BUSINESS_DAYS = 5;

    private final BusinessHours hours;

    TimeToLearn(BusinessHours hours) {
        this.hours = hours;
    }

    Instant until(PracticeId practice, Instant changed) {
        var calendar = hours.of(practice);
        var today = calendar.endOfBusinessDay(changed);
        return Stream.iterate(today, calendar::endOfBusinessDay)
                .skip(BUSINESS_DAYS)
                .findFirst()
                .orElseThrow();
    }
}
