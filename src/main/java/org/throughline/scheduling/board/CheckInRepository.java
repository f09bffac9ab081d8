package org.throughline.scheduling.board;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.scheduling.AppointmentId;

/** Who is here; one word that holds for each visit. */
@Repository
class CheckInRepository {

    private final JdbcClient database;

    CheckInRepository(JdbcClient database) {
        this.database = database;
    }

    /** Whether nobody had said so before. */
    boolean add(AppointmentId id, CheckIn checkIn) {
        return database.sql("""
                        insert into scheduling.check_in (appointment_id, arrived_at, person_id, all_ready, because)
                        values (:appointment, :at, :person, :ready, :because)
                        on conflict (practice_id, appointment_id) where withdrawn_at is null do nothing
                        """)
                        .param("appointment", id.value())
                        .param("at", Columns.at(checkIn.at()))
                        .param("person", checkIn.by().value())
                        .param("ready", checkIn.found().allReady())
                        .param(
                                "because",
                                checkIn.found().because().map(NotReady::code).orElse(null))
                        .update()
                == 1;
    }

    /** Whether there was one to take back. */
    boolean withdraw(AppointmentId id, PersonId by, Instant now) {
        return database.sql("""
                        update scheduling.check_in set withdrawn_at = :at, withdrawn_by = :person
                        where appointment_id = :appointment and withdrawn_at is null
                        """)
                        .param("at", Columns.at(now))
                        .param("person", by.value())
                        .param("appointment", id.value())
                        .update()
                == 1;
    }
}
