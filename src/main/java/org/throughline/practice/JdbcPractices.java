package org.throughline.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.Memory;
import org.throughline.platform.transaction.Remembered;

/** Practices as rows of {@code practice.organization}. */
@Repository
class JdbcPractices implements Practices {

    private static final String PRACTICE = """
            select id, name, sms_name, discreet_name, slug, phone, time_zone, promise_lead_minutes
            from practice.organization
            where kind = 'practice' and
            """;

    private final JdbcClient database;
    private final Remembered<PracticeId, Practice> known;

    JdbcPractices(JdbcClient database, Memory memory) {
        this.database = database;
        known = memory.of(this::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PracticeId> all() {
        return database.sql(
                        "select id from practice.organization where kind = 'practice' and state <> 'paused' order by id")
                .query((row, number) -> new PracticeId(Columns.id(row, "id")))
                .list();
    }

    /** Whoever changes a practice says so to {@code known}; so far it is only ever opened. */
    @Override
    public Practice get(PracticeId practice) {
        return known.get(practice);
    }

    private Practice read(PracticeId practice) {
        return database.sql(PRACTICE + "id = :id")
                .param("id", practice.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(new Reference("Organization", practice.value())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Practice> bySlug(String slug) {
        return database.sql(PRACTICE + "slug = :slug and state <> 'paused'")
                .param("slug", slug)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Practice read(ResultSet row) throws SQLException {
        var phone = Optional.ofNullable(row.getString("phone")).flatMap(number -> ContactPoint.phone(number, "US"));
        return new Practice(
                new PracticeId(Columns.id(row, "id")),
                row.getString("name"),
                row.getString("sms_name"),
                Columns.optionalText(row, "discreet_name"),
                row.getString("slug"),
                phone,
                ZoneId.of(row.getString("time_zone")),
                Duration.ofMinutes(row.getInt("promise_lead_minutes")));
    }
}
