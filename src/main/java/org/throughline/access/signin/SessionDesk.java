package org.throughline.access.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.throughline.kernel.PersonId;

/** Leaving the screen for a while and coming back to it, on record. */
@Service
public class SessionDesk {

    private final JdbcClient database;
    private final AuthenticationConfiguration authentication;
    private final SessionRecord record;

    SessionDesk(JdbcClient database, AuthenticationConfiguration authentication, SessionRecord record) {
        this.database = database;
        this.authentication = authentication;
        this.record = record;
    }

    /** The person's screen is covered, by a key or because nobody touched it. */
    public void left(PersonId person) {
        record.add(person, "session.locked");
    }

    /** Whether somebody before the locked screen is its person. */
    public boolean returns(PersonId person, String password) {
        var known = knows(person, password);
        record.add(person, known ? "session.unlocked" : "session.unlock-refused");
        return known;
    }

    /** The person is back before her screen, proved by other means than a password. */
    public void returned(PersonId person) {
        record.add(person, "session.unlocked");
    }

    /** Whether this is the person's password; too many wrong ones close the account here as at the front door. */
    public boolean knows(PersonId person, String password) {
        var name = database.sql("select sign_in_name from access.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
        try {
            var offered = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
            return authentication
                    .getAuthenticationManager()
                    .authenticate(offered)
                    .isAuthenticated();
        } catch (AuthenticationException wrong) {
            return false;
        }
    }
}
