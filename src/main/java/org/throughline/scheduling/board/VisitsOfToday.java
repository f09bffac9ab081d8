package org.throughline.scheduling.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientMatters;
import org.throughline.patient.WhyOpened;
import org.throughline.platform.database.Columns;
import org.throughline.practice.Practices;
import org.throughline.scheduling.AppointmentId;

/** INV-31: a visit of today brings its patient to whoever works in a lane of visits, and for 72 hours after it. */
@Repository
class VisitsOfToday implements PatientMatters {

    private static final int TAIL_DAYS = 3;

    private final JdbcClient database;
    private final Practices practices;
    private final Clock clock;

    VisitsOfToday(JdbcClient database, Practices practices, Clock clock) {
        this.database = database;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public Optional<WhyOpened> bringing(Access access, PatientId patient) {
        return VisitRights.lane(access).flatMap(lane -> visit(access, patient, lane));
    }

    private Optional<WhyOpened> visit(Access access, PatientId patient, LaneCode lane) {
        var zone = practices.get(access.practice()).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return database.sql("""
                        select id from scheduling.appointment
                        where patient_id = :patient and start_at >= :from and start_at < :until and status <> 'cancelled'
                        order by start_at desc limit 1
                        """)
                .param("patient", patient.value())
                .param(
                        "from",
                        Columns.at(today.minusDays(TAIL_DAYS).atStartOfDay(zone).toInstant()))
                .param("until", Columns.at(today.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> new AppointmentId(Columns.id(row, "id")))
                .optional()
                .map(id -> WhyOpened.forThe(id.reference(), lane));
    }
}
