package org.throughline.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.SignedInPerson;
import org.throughline.platform.database.Columns;

/** Ten wrong passwords in a row close the account for fifteen minutes, whoever tries. */
@Component
class WrongPasswords {

    private static final int ALLOWED = 10;
    private static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    WrongPasswords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent wrong) {
        database.sql("""
                        update access.credential c
                        set failed_attempts = failed_attempts + 1,
                            locked_until = case when failed_attempts + 1 >= :allowed then :until else locked_until end
                        from access.person p
                        where c.person_id = p.id and c.kind = 'password' and p.sign_in_name = lower(:name)
                        """)
                .param("allowed", ALLOWED)
                .param("until", Columns.at(clock.instant().plus(CLOSED_FOR)))
                .param("name", wrong.getAuthentication().getName())
                .update();
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent right) {
        if (right.getAuthentication().getPrincipal() instanceof SignedInPerson signedIn) {
            reset(signedIn.person().value());
        }
    }

    private void reset(UUID person) {
        database.sql("""
                        update access.credential set failed_attempts = 0, locked_until = null
                        where person_id = :person and (failed_attempts > 0 or locked_until is not null)
                        """).param("person", person).update();
    }
}
