package org.throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;

/** A session locks when nobody touches it, lasts a day's work at most, and every node sees how it stands. */
@HouseTest
class StaffSessionsTests {

    private final MutableClock clock = new MutableClock();
    private final StaffSessions sessions;
    private final SessionRepository<? extends Session> stored;

    StaffSessionsTests(JdbcClient database, SessionRepository<? extends Session> stored) {
        this.sessions = new StaffSessions(database, clock, Duration.ofMinutes(15), Duration.ofHours(12));
        this.stored = stored;
    }

    @Test
    void locksASessionThatNobodyTouchedForTooLong() {
        var session = new MockHttpSession();
        sessions.touch(session);
        clock.advance(Duration.ofMinutes(15));
        assertThat(sessions.isLocked(session)).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(sessions.isLocked(session)).isTrue();

        sessions.touch(session);
        assertThat(sessions.isLocked(session)).isTrue();
        sessions.unlock(session);
        assertThat(sessions.isLocked(session)).isFalse();
    }

    @Test
    void staysOpenWhileSomebodyTouchesIt() {
        var session = new MockHttpSession();
        for (var minute = 0; minute < 60; minute += 10) {
            sessions.touch(session);
            clock.advance(Duration.ofMinutes(10));
            assertThat(sessions.isLocked(session)).isFalse();
        }
    }

    @Test
    void endsAfterADaysWorkHoweverBusyItWas() {
        var session = new MockHttpSession();
        assertThat(sessions.hasEnded(session)).isFalse();
        clock.advance(Duration.ofHours(12));
        assertThat(sessions.hasEnded(session)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(sessions.hasEnded(session)).isTrue();
    }

    @Test
    void knowsOnEveryNodeWhichSessionsAreOpen() {
        var open = kept(stored, session -> {});
        var locked = kept(stored, sessions::lock);
        var gone = kept(stored, session -> {});
        stored.deleteById(gone);

        assertThat(sessions.openAmong(List.of(open, locked, gone))).containsExactly(open);
    }

    private static <S extends Session> String kept(SessionRepository<S> stored, Consumer<HttpSession> step) {
        var session = stored.createSession();
        var seen = new MockHttpSession();
        step.accept(seen);
        Collections.list(seen.getAttributeNames())
                .forEach(name -> session.setAttribute(name, Objects.requireNonNull(seen.getAttribute(name))));
        stored.save(session);
        return session.getId();
    }
}
