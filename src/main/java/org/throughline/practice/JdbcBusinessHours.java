package org.throughline.practice;

import org.springframework.stereotype.Repository;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.calendar.BusinessCalendar;

/** Stub. */
@Repository
class JdbcBusinessHours implements BusinessHours {
    @Override
    public BusinessCalendar of(PracticeId practice) {
        return new BusinessCalendar();
    }
}
