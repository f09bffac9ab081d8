package org.throughline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;

/** When the usual promise of a moment falls due, in a clinic open Monday 8 to 17 and Wednesday 8 to 11. */
class PromiseDueTests {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final BusinessCalendar CLINIC = new BusinessCalendar(
            ZONE,
            Map.of(
                    DayOfWeek.MONDAY, List.of(OpeningHours.of("08:00", "17:00")),
                    DayOfWeek.WEDNESDAY, List.of(OpeningHours.of("08:00", "11:00"))),
            Map.of());
    private static final DefaultPlaybook PLAYBOOK = DefaultPlaybook.SHIPPED;

    @ParameterizedTest
    @CsvSource({
        "general_question, 2026-11-23T10:00, 2026-11-23T17:00",
        "general_question, 2026-11-23T18:00, 2026-11-25T11:00",
        "new_appointment_request, 2026-11-25T09:00, 2026-11-30T12:00",
        "new_appointment_request, 2026-11-23T10:00, 2026-11-25T11:00",
        "referral_status, 2026-11-23T10:00, 2026-11-30T17:00",
        "telehealth_connection_problem, 2026-11-23T10:00, 2026-11-23T10:05",
    })
    void fallsDueInBusinessTime(String moment, String now, String due) {
        var promise = PLAYBOOK.moment(new MomentCode(moment)).promise();

        assertThat(promise.due().from(at(now), CLINIC)).isEqualTo(at(due));
    }

    @Test
    void neverFallsDueBeforeNow() {
        var now = at("2026-11-23T16:59");

        assertThat(PLAYBOOK.moments())
                .allSatisfy(moment ->
                        assertThat(moment.promise().due().from(now, CLINIC)).isAfter(now));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
