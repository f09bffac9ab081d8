package org.throughline.practice;

import org.throughline.kernel.PracticeId;
import org.throughline.practice.calendar.BusinessCalendar;

/** When a practice is open; business minutes, windows and due times are computed from it. */
public interface BusinessHours {

    /** The calendar of the practice's first location, with its closures. */
    BusinessCalendar of(PracticeId practice);
}
