package org.throughline.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.SignedInPerson;
import org.throughline.access.SignedInPerson.State;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;

/** Finds the person who signs in, with the first practice they work for; people without any are unknown. */
@Repository
class StaffDetails implements UserDetailsService {

    private final JdbcClient database;
    private final Clock clock;

    StaffDetails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String signInName) {
        return database.sql("""
                        select p.id, m.practice_id, c.secret, coalesce(c.locked_until > :now, false) as is_locked,
                               c.must_change
                        from access.person p
                        join access.credential c on c.person_id = p.id and c.kind = 'password'
                        join access.membership m on m.person_id = p.id
                            and m.active_from <= :now and (m.active_until is null or m.active_until > :now)
                        where p.sign_in_name = :name and p.state = 'active'
                        order by m.active_from, m.practice_id
                        limit 1
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("name", signInName.strip().toLowerCase(Locale.ROOT))
                .query(StaffDetails::read)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getBoolean("is_locked")) {
            return State.CLOSED;
        }
        return row.getBoolean("must_change") ? State.PASSWORD_DUE : State.OPEN;
    }

    private static UserDetails read(ResultSet row, int number) throws SQLException {
        return new SignedInPerson(
                new PersonId(Columns.id(row, "id")),
                new PracticeId(Columns.id(row, "practice_id")),
                row.getString("secret"),
                state(row));
    }
}
