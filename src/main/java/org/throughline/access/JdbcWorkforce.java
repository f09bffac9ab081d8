package org.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Memberships with the grants that are active now, in one statement. */
@Repository
class JdbcWorkforce implements Workforce {

    private final JdbcClient database;
    private final Clock clock;

    JdbcWorkforce(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Worker> all() {
        return database.sql("""
                        select p.id, p.given, p.family, m.role,
                               p.state = 'active' and (m.active_until is null or m.active_until > :now) as is_active,
                               array(select g.lane from access.lane_grant g
                                     where g.practice_id = m.practice_id and g.person_id = m.person_id and g.may_change
                                       and g.state = 'active' and g.active_from <= :now
                                       and (g.active_until is null or g.active_until > :now)
                                       and (g.sleeps_from is null or g.sleeps_from > :now)) as lanes,
                               array(select k.language from access.language_skill k
                                     where k.practice_id = m.practice_id and k.person_id = m.person_id
                                       and k.level <> 'basic') as languages
                        from access.membership m
                        join access.person p on p.id = m.person_id
                        where m.practice_id = :practice
                        order by p.given, p.family
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("practice", CurrentPractice.get().value())
                .query(JdbcWorkforce::read)
                .list();
    }

    private static Worker read(ResultSet row, int number) throws SQLException {
        var role = Role.valueOf(row.getString("role"));
        var colleague = new Colleague(
                new PersonId(Columns.id(row, "id")),
                new HumanName(row.getString("given"), row.getString("family")),
                role,
                row.getBoolean("is_active"));
        return new Worker(
                colleague,
                values(row, "lanes", LaneCode::new),
                Access.workInEveryLane(role),
                values(row, "languages", Language::of));
    }

    private static <T> Set<T> values(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }
}
