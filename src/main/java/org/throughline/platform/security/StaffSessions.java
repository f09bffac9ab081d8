package org.throughline.platform.security;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long a session of the staff may last, whether it is locked, and when its person last did something. All of it stands
 * in the session itself, which is in the database: every tab and every node agrees.
 */
@Component
public class StaffSessions {

    static final String LOCKED = "throughline.locked";
    private static final String TOUCHED = "throughline.touched";
    private static final String BEGAN = "throughline.began";

    /** The page tells of activity every half minute and locks by itself; the server locks only a page that does not. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration NOTED_EVERY = Duration.ofSeconds(15);

    private final JdbcClient database;
    private final Clock clock;
    private final Duration lockAfter;
    private final Duration endAfter;

    StaffSessions(
            JdbcClient database,
            Clock clock,
            @Value("${throughline.lock-after}") Duration lockAfter,
            @Value("${throughline.end-after}") Duration endAfter) {
        this.database = database;
        this.clock = clock;
        this.lockAfter = lockAfter;
        this.endAfter = endAfter;
    }

    /** How long somebody may do nothing before the screen locks. */
    public Duration lockAfter() {
        return lockAfter;
    }

    /** Whether the session has lasted as long as any may, however busy it was; the first to ask begins it. */
    public boolean hasEnded(HttpSession session) {
        if (session.getAttribute(BEGAN) instanceof Instant began) {
            return began.plus(endAfter).isBefore(clock.instant());
        }
        session.setAttribute(BEGAN, clock.instant());
        return false;
    }

    public void lock(HttpSession session) {
        session.setAttribute(LOCKED, clock.instant());
    }

    public void unlock(HttpSession session) {
        session.removeAttribute(LOCKED);
        session.setAttribute(TOUCHED, clock.instant());
    }

    /** Whether the session is locked; one that nobody used for too long is locked by being asked. */
    public boolean isLocked(HttpSession session) {
        if (session.getAttribute(LOCKED) == null && idle(session)) {
            lock(session);
        }
        return session.getAttribute(LOCKED) != null;
    }

    /** Notes that a person did something; what a page asks for by itself does not count. */
    public void touch(HttpSession session) {
        var now = clock.instant();
        if (!(session.getAttribute(TOUCHED) instanceof Instant last)
                || last.plus(NOTED_EVERY).isBefore(now)) {
            session.setAttribute(TOUCHED, now);
        }
    }

    private boolean idle(HttpSession session) {
        return session.getAttribute(TOUCHED) instanceof Instant last
                && last.plus(lockAfter).plus(GRACE).isBefore(clock.instant());
    }

    /** Those of the sessions that still exist and are not locked, on whichever node that was decided. */
    public Set<String> openAmong(Collection<String> sessions) {
        return Set.copyOf(database.sql("""
                        select s.session_id from platform.spring_session s
                        where s.session_id = any(:sessions)
                          and not exists (select 1 from platform.spring_session_attributes a
                                          where a.session_primary_id = s.primary_id and a.attribute_name = :locked)
                        """)
                .param("sessions", List.copyOf(sessions).toArray(String[]::new))
                .param("locked", LOCKED)
                .query(String.class)
                .list());
    }
}
