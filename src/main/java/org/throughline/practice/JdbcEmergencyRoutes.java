package org.throughline.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.platform.transaction.Memory;
import org.throughline.platform.transaction.Remembered;

/** Routes as rows of {@code practice.emergency_route}; the latest counts. */
@Repository
class JdbcEmergencyRoutes implements EmergencyRoutes {

    private static final String REGION = "US";

    private static final String ROUTES = """
            select open_who, open_phone, closed_who, closed_phone, set_at, set_by
            from practice.emergency_route order by set_at desc, id desc
            """;

    private final JdbcClient database;
    private final AuditLog audit;
    private final Remembered<PracticeId, Optional<EmergencyRoute>> known;

    JdbcEmergencyRoutes(JdbcClient database, AuditLog audit, Memory memory) {
        this.database = database;
        this.audit = audit;
        known = memory.of(practice -> latest());
    }

    @Override
    public Optional<EmergencyRoute> of(PracticeId practice) {
        return CurrentPractice.within(practice, () -> known.get(practice));
    }

    private Optional<EmergencyRoute> latest() {
        return database.sql(ROUTES + " limit 1")
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    @Transactional
    public void set(EmergencyRoute route) {
        var practice = CurrentPractice.get();
        known.changed(practice);
        database.sql("""
                        insert into practice.emergency_route (open_who, open_phone, closed_who, closed_phone, set_at, set_by)
                        values (:openWho, :openPhone, :closedWho, :closedPhone, :at, :by)
                        """)
                .param("openWho", route.open().who())
                .param("openPhone", route.open().phone().value())
                .param("closedWho", route.closed().who())
                .param("closedPhone", route.closed().phone().value())
                .param("at", Columns.at(route.since()))
                .param("by", route.setBy().value())
                .update();
        audit.record(AuditEntry.of(
                route.since(),
                Actor.person(route.setBy()),
                "emergency-route.set",
                new Reference("Organization", practice.value())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmergencyRoute> history() {
        return database.sql(ROUTES).query((row, number) -> read(row)).list();
    }

    private static EmergencyRoute read(ResultSet row) throws SQLException {
        return new EmergencyRoute(
                taker(row, "open_who", "open_phone"),
                taker(row, "closed_who", "closed_phone"),
                Columns.instant(row, "set_at"),
                new PersonId(Columns.id(row, "set_by")));
    }

    private static EmergencyRoute.Taker taker(ResultSet row, String who, String phone) throws SQLException {
        var number = ContactPoint.phone(row.getString(phone), REGION)
                .orElseThrow(() -> new IllegalStateException("a number that was kept is none"));
        return new EmergencyRoute.Taker(row.getString(who), number);
    }
}
