package org.throughline.access.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;

/** Counts what was tried and writes it down, in one transaction. */
@Component
class PasswordAttempts {

    private static final int ALLOWED = 10;
    private static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final SessionRecord record;
    private final Clock clock;

    PasswordAttempts(JdbcClient database, SessionRecord record, Clock clock) {
        this.database = database;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    public void wrong(PersonId person, boolean atTheFrontDoor) {
        var attempts = database.sql("""
                        update access.credential
                        set failed_attempts = failed_attempts + 1,
                            locked_until = case when failed_attempts + 1 >= :allowed then :until else locked_until end
                        where person_id = :person and kind = 'password'
                        returning failed_attempts
                        """)
                .param("allowed", ALLOWED)
                .param("until", Columns.at(clock.instant().plus(CLOSED_FOR)))
                .param("person", person.value())
                .query(Integer.class)
                .single();
        if (atTheFrontDoor) {
            record.add(person, "session.refused");
        }
        if (attempts >= ALLOWED) {
            record.add(person, "account.closed");
        }
    }

    @Transactional
    public void right(PersonId person, boolean atTheFrontDoor) {
        database.sql("""
                        update access.credential set failed_attempts = 0, locked_until = null
                        where person_id = :person and (failed_attempts > 0 or locked_until is not null)
                        """).param("person", person.value()).update();
        if (atTheFrontDoor) {
            record.add(person, "session.began");
        }
    }
}
