package org.throughline.access.signin;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;

/** New passwords: one's own, and one that a manager gives for a single sign-in. Every other session of the person ends. */
@Service
public class PasswordDesk {

    private final SessionDesk desk;
    private final SessionRecord record;
    private final Passwords passwords;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    PasswordDesk(
            SessionDesk desk,
            SessionRecord record,
            Passwords passwords,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.desk = desk;
        this.record = record;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** The person's own choice. Wrong current ones count as at the front door, and too many close the account. */
    public void change(Access access, String current, String wanted, String session) {
        var person = access.person();
        if (!desk.knows(person, current)) {
            record.add(person, "password.refused");
            throw RuleViolation.of("access.password-wrong");
        }
        if (current.equals(wanted)) {
            throw RuleViolation.of("access.password-same");
        }
        passwords.change(person, wanted);
        endSessions(person, session);
    }

    /** The manager's choice for somebody who cannot sign in any more; it must be changed at once. */
    public void give(Access access, PersonId person, String oneTime) {
        passwords.give(access, person, oneTime);
        endSessions(person, "");
    }

    private void endSessions(PersonId person, String except) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(session -> !session.equals(except))
                .forEach(sessions::deleteById);
    }
}
