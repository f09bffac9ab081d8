package org.throughline.practice;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.SealedPractices;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;

/** Every practice of the installation, for the seals of its trail. */
@Repository
class PracticesWithTrails implements SealedPractices {

    private final JdbcClient database;

    PracticesWithTrails(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sealed> all() {
        return database.sql("""
                        select o.id, o.name, o.time_zone from practice.organization o
                        where o.kind = 'practice' order by o.name, o.id
                        """)
                .query((row, number) -> new Sealed(
                        new PracticeId(Columns.id(row, "id")),
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone"))))
                .list();
    }
}
