package org.throughline.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Routes as rows of {@code practice.interpreter_route}; one that ended stays. */
@Repository
class JdbcInterpreterRoutes implements InterpreterRoutes {

    private static final String REGION = "US";

    private final JdbcClient database;
    private final AuditLog audit;

    JdbcInterpreterRoutes(JdbcClient database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<InterpreterRoute> all() {
        return database.sql("""
                        select id, language, who, phone, how from practice.interpreter_route
                        where ended_at is null order by language nulls last, who, id
                        """).query((row, number) -> read(row)).list();
    }

    @Override
    @Transactional
    public void add(InterpreterRoute route, PersonId by, Instant at) {
        database.sql("""
                        insert into practice.interpreter_route (id, language, who, phone, how, set_at, set_by)
                        values (:id, :language, :who, :phone, :how, :at, :by)
                        """)
                .param("id", route.id())
                .param("language", route.language().map(Language::code).orElse(null))
                .param("who", route.who())
                .param("phone", route.phone().value())
                .param("how", route.how())
                .param("at", Columns.at(at))
                .param("by", by.value())
                .update();
        record(by, "interpreter-route.set", at);
    }

    @Override
    @Transactional
    public void end(UUID route, PersonId by, Instant at) {
        var ended = database.sql("""
                        update practice.interpreter_route set ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null
                        """)
                .param("id", route)
                .param("at", Columns.at(at))
                .param("by", by.value())
                .update();
        if (ended == 0) {
            throw new NotFound(new Reference("HealthcareService", route));
        }
        record(by, "interpreter-route.ended", at);
    }

    private void record(PersonId by, String action, Instant at) {
        var practice = new Reference("Organization", CurrentPractice.get().value());
        audit.record(AuditEntry.of(at, Actor.person(by), action, practice));
    }

    private static InterpreterRoute read(ResultSet row) throws SQLException {
        var phone = ContactPoint.phone(row.getString("phone"), REGION)
                .orElseThrow(() -> new IllegalStateException("a number that was kept is none"));
        return new InterpreterRoute(
                Columns.id(row, "id"),
                Columns.optionalText(row, "language").map(Language::new),
                row.getString("who"),
                phone,
                row.getString("how"));
    }
}
