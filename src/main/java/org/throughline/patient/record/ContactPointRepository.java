package org.throughline.patient.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.patient.PatientCard.Reachable;
import org.throughline.patient.PatientCard.RelatedPerson;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** How to reach a patient and the people who speak for them. */
@Repository
public class ContactPointRepository {

    private final JdbcClient database;

    ContactPointRepository(JdbcClient database) {
        this.database = database;
    }

    /** Adds it as the last to try; whether it was not there before. */
    public boolean add(PatientId patient, ContactPoint point, boolean smsAble, Instant usableFrom) {
        return database.sql("""
                        insert into patient.contact_point (patient_id, kind, value, used_for, sms_able, rank, usable_from)
                        values (:patient, :kind, :value, :usedFor, :smsAble,
                            (select coalesce(max(c.rank), 0) + 1 from patient.contact_point c where c.patient_id = :patient),
                            :usableFrom)
                        on conflict do nothing
                        """)
                        .param("patient", patient.value())
                        .param("kind", point.kind().name())
                        .param("value", point.value())
                        .param("usedFor", smsAble ? "mobile" : "home")
                        .param("smsAble", smsAble)
                        .param("usableFrom", Columns.at(usableFrom))
                        .update()
                > 0;
    }

    boolean retire(PatientId patient, ContactPoint point, Instant now) {
        return database.sql("""
                        update patient.contact_point set retired_at = :now
                        where patient_id = :patient and kind = :kind and value = :value and retired_at is null
                        """)
                        .param("now", Columns.at(now))
                        .param("patient", patient.value())
                        .param("kind", point.kind().name())
                        .param("value", point.value())
                        .update()
                > 0;
    }

    List<Reachable> of(PatientId patient, Instant now) {
        return database.sql("""
                        select c.kind, c.value, c.used_for, c.sms_able, c.verified_on, c.usable_from,
                               coalesce(bool_or(r.wish = 'NOT_HERE') filter (where r.value = c.value and r.kind = c.kind), false)
                               or bool_or(r.wish = 'ONLY_HERE') is true
                                   and bool_or(r.wish = 'ONLY_HERE' and r.value = c.value and r.kind = c.kind) is not true
                               as closed
                        from patient.contact_point c
                        left join patient.reach_request r
                            on r.practice_id = c.practice_id and r.patient_id = c.patient_id and r.ended_at is null
                        where c.patient_id = :patient and c.retired_at is null
                        group by c.practice_id, c.id
                        order by c.rank, c.id
                        """)
                .param("patient", patient.value())
                .query((row, number) -> reachable(row, now))
                .list();
    }

    void add(PatientId patient, RelatedPerson person, String proof, Instant now) {
        database.sql("""
                        insert into patient.related_person
                            (patient_id, given, family, relation, phone, may_be_told, proof, active_from)
                        values (:patient, :given, :family, :relation, :phone, :told, :proof, :now)
                        """)
                .param("patient", patient.value())
                .param("given", person.name().given())
                .param("family", person.name().family())
                .param("relation", person.relation())
                .param("phone", person.phone().map(ContactPoint::value).orElse(null))
                .param("told", person.mayBeTold())
                .param("proof", proof)
                .param("now", Columns.at(now))
                .update();
    }

    List<RelatedPerson> relatedTo(PatientId patient, Instant now) {
        return database.sql("""
                        select given, family, relation, phone, may_be_told
                        from patient.related_person
                        where patient_id = :patient and active_from <= :now and (active_until is null or active_until > :now)
                        order by id
                        """)
                .param("patient", patient.value())
                .param("now", Columns.at(now))
                .query((row, number) -> related(row))
                .list();
    }

    private static Reachable reachable(ResultSet row, Instant now) throws SQLException {
        var point = new ContactPoint(ContactPoint.Kind.valueOf(row.getString("kind")), row.getString("value"));
        return new Reachable(
                Optional.of(point),
                point.display(),
                point.kind(),
                row.getString("used_for"),
                row.getBoolean("sms_able"),
                Optional.ofNullable(row.getObject("verified_on", LocalDate.class)),
                Columns.instant(row, "usable_from").isAfter(now),
                row.getBoolean("closed"));
    }

    private static RelatedPerson related(ResultSet row) throws SQLException {
        return new RelatedPerson(
                new HumanName(row.getString("given"), row.getString("family")),
                row.getString("relation"),
                Columns.optionalText(row, "phone").map(value -> new ContactPoint(ContactPoint.Kind.PHONE, value)),
                row.getString("may_be_told"));
    }
}
