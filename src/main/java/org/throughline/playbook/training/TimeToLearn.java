package org.throughline.playbook.training;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.BusinessHours;

/** Until when somebody goes on working in a lane whose words have changed: the end of the next working day (ADR 16). */
@Component
class TimeToLearn {

    private final BusinessHours hours;

    TimeToLearn(BusinessHours hours) {
        this.hours = hours;
    }

    Instant until(PracticeId practice, Instant changed) {
        var calendar = hours.of(practice);
        return calendar.endOfBusinessDay(calendar.endOfBusinessDay(changed));
    }
}
