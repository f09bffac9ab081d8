package org.throughline.work.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.NotFound;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** An item as it is answered, with the names around it: one statement, for every reply goes through it. */
@Repository
public class Circumstances {

    /** How long somebody may still have the wrong patient in mind. */
    private static final Duration JUST_BEFORE = Duration.ofHours(1);

    private static final String ITEM = """
            ,
            array(
                select p.given || ' ' || p.family from patient.v_patient_summary p
                where p.practice_id = w.practice_id and p.id = w.patient_id
                union all
                select r.given || ' ' || r.family from patient.v_related_person r
                where r.practice_id = w.practice_id and r.patient_id = w.patient_id
                  and r.active_from <= :now and (r.active_until is null or r.active_until > :now)
                union all
                select c.sender_name from communication.v_last_contact c
                where c.practice_id = w.practice_id and c.issue_id = w.issue_id and w.patient_id is not null
                  and c.sender_name is not null
            ) as addressees,
            array(
                select p.given || ' ' || p.family
                from (
                    select e.work_item_id from work.ownership_event e
                    where e.practice_id = w.practice_id and e.actor_kind = 'PERSON' and e.actor_id = :person
                      and e.at > :justBefore
                    order by e.at desc limit 100
                ) step
                join work.work_item o on o.practice_id = w.practice_id and o.id = step.work_item_id
                join patient.v_patient_summary p on p.practice_id = o.practice_id and p.id = o.patient_id
                where o.issue_id <> w.issue_id and o.patient_id is distinct from w.patient_id
            ) as strangers,
            array(
                select o.name
                from access.v_membership m
                join practice.v_practice o on o.id = m.practice_id
                join practice.v_practice own on own.id = w.practice_id
                where m.person_id = :person and m.practice_id <> w.practice_id
                  and m.active_from <= :now and (m.active_until is null or m.active_until > :now)
                  and strpos(lower(own.name), lower(o.name)) = 0
            ) as other_practices,
            array(
                select unnest(array[own.name, own.sms_name])
                from practice.v_practice own
                join patient.v_patient_summary p on p.practice_id = own.id and p.id = w.patient_id
                where own.id = w.practice_id and p.discreet
            ) as hidden
            from work.work_item w where w.id = :id
            """;

    private final JdbcClient database;

    Circumstances(JdbcClient database) {
        this.database = database;
    }

    /** The item, and whom its reply may name. */
    public record Answered(WorkItem item, Names names) {}

    /** As for {@link WorkItemRepository#get}: the item, if the lane may be seen; otherwise as if it did not exist. */
    public Answered get(Access access, WorkItemId id, Instant now) {
        var answered = database.sql("select " + WorkItemRepository.COLUMNS + ITEM)
                .param("id", id.value())
                .param("person", access.person().value())
                .param("now", Columns.at(now))
                .param("justBefore", Columns.at(now.minus(JUST_BEFORE)))
                .query(Circumstances::read)
                .optional()
                .orElseThrow(() -> new NotFound(id.reference()));
        access.require(Action.SEE, answered.item().lane());
        return answered;
    }

    private static Answered read(ResultSet row, int number) throws SQLException {
        var names = new Names(
                names(row, "addressees"), names(row, "strangers"), names(row, "other_practices"), names(row, "hidden"));
        return new Answered(WorkItemRepository.read(row, number), names);
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
