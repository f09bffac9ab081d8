package org.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** People by their membership in the bound practice. */
@Repository
class JdbcPeople implements People {

    private static final String COLLEAGUE = """
            select p.id, p.given, p.family, m.role,
                   p.state = 'active' and (m.active_until is null or m.active_until > :now) as is_active
            from access.membership m
            join access.person p on p.id = m.person_id
            where m.practice_id = :practice
            """;

    private final JdbcClient database;
    private final Clock clock;

    JdbcPeople(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> all() {
        return query(COLLEAGUE + "order by p.given, p.family")
                .query(JdbcPeople::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Colleague> find(PersonId person) {
        return query(COLLEAGUE + "and p.id = :person")
                .param("person", person.value())
                .query(JdbcPeople::read)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Language> assessedLanguages(PersonId person) {
        return Set.copyOf(database.sql("""
                        select language from access.language_skill where person_id = :person and level <> 'basic'
                        """)
                .param("person", person.value())
                .query((row, number) -> new Language(row.getString("language")))
                .list());
    }

    private JdbcClient.StatementSpec query(String sql) {
        return database.sql(sql)
                .param("now", Columns.at(clock.instant()))
                .param("practice", CurrentPractice.get().value());
    }

    private static Colleague read(ResultSet row, int number) throws SQLException {
        return new Colleague(
                new PersonId(Columns.id(row, "id")),
                new HumanName(row.getString("given"), row.getString("family")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("is_active"));
    }
}
