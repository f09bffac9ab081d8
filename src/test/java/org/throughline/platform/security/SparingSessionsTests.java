package org.throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.throughline.testing.HouseTest;
import org.throughline.testing.StatementLog;

/** A session costs a request one reading, and a writing only when something in it changed. */
@HouseTest
class SparingSessionsTests {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SparingSessionsTests(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @Test
    void readsASessionOnceInARequest() {
        var id = kept(sessions);

        assertThat(StatementLog.of(() -> inARequest(() -> {
                    assertThat(sessions.findById(id)).isSameAs(sessions.findById(id));
                })))
                .hasSize(1);
    }

    @Test
    void asksAnewInTheNextRequest() {
        var id = kept(sessions);

        inARequest(() -> assertThat(sessions.findById(id)).isNotNull());
        sessions.deleteById(id);

        inARequest(() -> assertThat(sessions.findById(id)).isNull());
    }

    @Test
    void forgetsASessionThatTheRequestItselfEnded() {
        var id = kept(sessions);

        inARequest(() -> {
            assertThat(sessions.findById(id)).isNotNull();
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void writesNothingWhenTheSessionWasOnlyUsed() {
        var id = kept(sessions);

        assertThat(StatementLog.of(() -> used(sessions, id, Duration.ofSeconds(20))))
                .noneMatch(statement -> statement.sql().contains("UPDATE"));
    }

    @Test
    void writesTheTimeOfUseByTheMinute() {
        var id = kept(sessions);
        var before = Objects.requireNonNull(sessions.findById(id)).getLastAccessedTime();

        used(sessions, id, Duration.ofSeconds(90));

        assertThat(Objects.requireNonNull(sessions.findById(id)).getLastAccessedTime())
                .isEqualTo(before.plusSeconds(90));
    }

    @Test
    void writesWhatWasPutIntoItAndTakenOut() {
        var id = kept(sessions);

        change(sessions, id, session -> session.setAttribute("kept", "yes"));
        assertThat(Objects.requireNonNull(sessions.findById(id)).<String>getAttribute("kept"))
                .isEqualTo("yes");

        change(sessions, id, session -> session.removeAttribute("kept"));
        assertThat(Objects.requireNonNull(sessions.findById(id)).<String>getAttribute("kept"))
                .isNull();
    }

    private static <S extends Session> String kept(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void used(SessionRepository<S> sessions, String id, Duration later) {
        change(
                sessions,
                id,
                session -> session.setLastAccessedTime(
                        session.getLastAccessedTime().plus(later)));
    }

    private static <S extends Session> void change(SessionRepository<S> sessions, String id, Consumer<Session> step) {
        var session = Objects.requireNonNull(sessions.findById(id));
        step.accept(session);
        sessions.save(session);
    }

    private static void inARequest(Runnable step) {
        FilterChain chain = (request, response) -> step.run();
        try {
            new SparingSessions.OfARequest()
                    .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
        } catch (IOException | ServletException failed) {
            throw new AssertionError(failed);
        }
    }
}
