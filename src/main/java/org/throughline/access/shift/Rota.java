package org.throughline.access.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.Spans;

/**
 * Everybody's usual week and what differs from it. Values only.
 *
 * @param open the practice's own hours, which stand for those of people who have said none
 * @param weeks usual hours by person; whoever is left out has said none
 */
public record Rota(BusinessCalendar open, Map<PersonId, BusinessCalendar> weeks, List<ShiftException> exceptions) {

    public Rota {
        weeks = Map.copyOf(weeks);
        exceptions = List.copyOf(exceptions);
    }

    /** When the person is there; closed days of the practice are nobody's, hours outside its own are worked too. */
    public Spans presence(PersonId person, TimeWindow during) {
        return usual(person, during).or(exceptions(person, during, false)).without(exceptions(person, during, true));
    }

    /** When the person would be there if nothing differed. */
    public Spans usual(PersonId person, TimeWindow during) {
        return weeks.getOrDefault(person, open).openDuring(during).and(open.businessDays(during));
    }

    public boolean isThere(PersonId person, Instant at) {
        return presence(person, new TimeWindow(at, at.plusSeconds(1))).contains(at);
    }

    private Spans exceptions(PersonId person, TimeWindow during, boolean away) {
        return Spans.of(exceptions.stream()
                        .filter(exception -> exception.person().equals(person)
                                && exception.kind().isAway() == away)
                        .map(ShiftException::when)
                        .collect(Collectors.toList()))
                .and(Spans.of(during));
    }
}
