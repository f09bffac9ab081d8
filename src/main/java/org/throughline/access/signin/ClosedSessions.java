package org.throughline.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.throughline.platform.security.OpenPaths;
import org.throughline.platform.security.StaffSessions;

/** What a request is answered whose session has ended or is locked: a part of a page 401 or 423, a page the way back in. */
@Component
class ClosedSessions {

    static final int LOCKED_STATUS = 423;

    private final StaffSessions sessions;
    private final OpenPaths open;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    ClosedSessions(StaffSessions sessions, OpenPaths open) {
        this.sessions = sessions;
        this.open = open;
    }

    enum State {
        OPEN,
        LOCKED,
        ENDED
    }

    State stateOf(HttpServletRequest request, boolean member) {
        var session = request.getSession(false);
        if (!member || (session != null && sessions.hasEnded(session))) {
            return State.ENDED;
        }
        if (session == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return State.OPEN;
        }
        if (sessions.isLocked(session)) {
            return State.LOCKED;
        }
        if (isAPersonsDoing(request)) {
            sessions.touch(session);
        }
        return State.OPEN;
    }

    /** Parts of a page load themselves; pages, changes and the page's own word of activity are somebody's doing. */
    private static boolean isAPersonsDoing(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !isPart(request);
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Forgets the session; what is open to everybody goes on without it. */
    boolean end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return goesOn(request, response, HttpServletResponse.SC_UNAUTHORIZED, "/sign-in?ended");
    }

    /** Keeps the session and lets nothing out of it but what is open to everybody. */
    boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET") && !isPart(request) && !open.matches(request)) {
            asked.saveRequest(request, response);
        }
        return goesOn(request, response, LOCKED_STATUS, "/session");
    }

    private boolean goesOn(HttpServletRequest request, HttpServletResponse response, int refused, String instead)
            throws IOException {
        if (open.matches(request)) {
            return true;
        }
        if (!response.isCommitted()) {
            if (isPart(request)) {
                response.setStatus(refused);
            } else {
                response.sendRedirect(request.getContextPath() + instead);
            }
        }
        return false;
    }
}
