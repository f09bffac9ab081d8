package org.throughline.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.database.Columns;

/** Pages of the trail by the index of their subject; only what is asked for stands in the statement. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient database;

    JdbcAuditTrail(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Entries read(Question question) {
        var values = new HashMap<String, Object>(Map.of("most", question.most() + 1));
        var conditions = new StringBuilder("where ").append(subject(question.subject(), values));
        question.kind().ifPresent(kind -> conditions.append(condition(kind)));
        question.from().ifPresent(from -> {
            conditions.append(" and e.at >= :from");
            values.put("from", Columns.at(from));
        });
        question.until().ifPresent(until -> {
            conditions.append(" and e.at < :until");
            values.put("until", Columns.at(until));
        });
        question.behind().ifPresent(last -> {
            conditions.append(" and (e.at, e.id) < (:lastAt, :lastId)");
            values.put("lastAt", Columns.at(last.at()));
            values.put("lastId", last.id());
        });
        var found = database.sql(JdbcAuditLog.ROWS + conditions + " order by e.at desc, e.id desc limit :most")
                .params(values)
                .query((row, number) -> JdbcAuditLog.read(row))
                .list();
        if (found.size() <= question.most()) {
            return new Entries(found, Optional.empty());
        }
        var shown = found.subList(0, question.most());
        return new Entries(
                shown,
                Optional.of(new Position(shown.getLast().at(), shown.getLast().id())));
    }

    private static String subject(Subject subject, Map<String, Object> values) {
        return switch (subject) {
            case Subject.OfPatient(var patient) -> {
                values.put("subject", patient);
                yield "e.patient_id = :subject";
            }
            case Subject.OfPerson(var person) -> {
                values.put("subject", person.value());
                yield "e.actor_id = :subject";
            }
            case Subject.OfObject(var object) -> {
                values.put("subject", object);
                yield "e.entity_id = :subject";
            }
        };
    }

    private static String condition(Kind kind) {
        return switch (kind) {
            case SEEN -> " and e.action ~ '[.](opened|listed|searched|read)$'";
            case DONE -> " and e.action !~ '[.](opened|listed|searched|read)$'";
            case TOLD ->
                " and (e.action ~ '^(communication|promise)[.]' and e.action <> 'promise.listed'"
                        + " or e.action in ('work-item.answered', 'work-item.called'))";
        };
    }
}
