package org.throughline.work.promise;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.access.shift.Cover;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.BusinessHours;

/** When promises can be kept in a practice, as it has said when it is open and who works when. */
@Component
public class PromiseTimes {

    private final BusinessHours hours;
    private final Cover cover;

    PromiseTimes(BusinessHours hours, Cover cover) {
        this.hours = hours;
        this.cover = cover;
    }

    public KeepableTimes of(PracticeId practice, LaneCode lane, Optional<Language> language) {
        return new KeepableTimes(hours.of(practice), cover.of(practice), lane, language);
    }
}
