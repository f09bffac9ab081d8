package org.throughline.communication.outbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.patient.PatientId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;

/** How the practice appears in what it sends: by its name, or so that it gives nothing away (INV-34). */
@Repository
public class OutwardNames {

    private final JdbcClient database;
    private final Practices practices;

    OutwardNames(JdbcClient database, Practices practices) {
        this.database = database;
        this.practices = practices;
    }

    /** The practice under the name that may be seen. */
    public record Outward(Practice practice, boolean discreet) {}

    /** To the patient of the message, or in the name that anybody may see where it is of nobody's. */
    @Transactional(readOnly = true)
    public Outward in(CommunicationId message) {
        return discreet("""
                select p.discreet from communication.communication c
                join patient.v_patient_summary p on p.practice_id = c.practice_id and p.id = c.patient_id
                where c.id = :id
                """, message.value());
    }

    @Transactional(readOnly = true)
    public Outward in(IssueId issue) {
        return discreet("""
                select p.discreet from communication.issue i
                join patient.v_patient_summary p on p.practice_id = i.practice_id and p.id = i.patient_id
                where i.id = :id
                """, issue.value());
    }

    /** Nobody is asked where nobody is known. */
    Outward to(Optional<PatientId> patient) {
        return patient.map(known ->
                        discreet("select discreet from patient.v_patient_summary where id = :id", known.value()))
                .orElseGet(() -> outward(false));
    }

    private Outward discreet(String sql, UUID id) {
        return outward(database.sql(sql)
                .param("id", id)
                .query((row, number) -> row.getBoolean("discreet"))
                .optional()
                .orElse(false));
    }

    private Outward outward(boolean discreet) {
        var practice = practices.get(CurrentPractice.get());
        return new Outward(discreet ? practice.discreetly() : practice, discreet);
    }
}
