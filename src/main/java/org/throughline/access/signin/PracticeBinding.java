package org.throughline.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.SignedInPerson;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.security.RequestBinding;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * Binds a signed-in request to the practice of its session and to what the person may do there now. A session whose
 * membership has ended, or that is older than any may be, is closed; from one that is locked nothing gets out.
 */
@Component
class PracticeBinding extends OncePerRequestFilter implements RequestBinding {

    private final Authorization authorization;
    private final ClosedSessions closed;

    PracticeBinding(Authorization authorization, ClosedSessions closed) {
        this.authorization = authorization;
        this.closed = closed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        within(signedIn.practice(), () -> {
            var access = authorization.of(signedIn.person());
            var goesOn = switch (closed.stateOf(request, access.isPresent())) {
                case ENDED -> closed.end(request, response);
                case LOCKED -> closed.refuse(request, response);
                case OPEN -> {
                    request.setAttribute(Access.class.getName(), access.orElseThrow());
                    yield true;
                }
            };
            if (goesOn) {
                chain.doFilter(request, response);
            }
        });
    }

    /** Streams and error pages are dispatched again; they need the binding again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void within(PracticeId practice, Step step) throws ServletException, IOException {
        var failed = CurrentPractice.within(practice, () -> attempt(step));
        if (failed instanceof ServletException servlet) {
            throw servlet;
        }
        if (failed instanceof IOException connection) {
            throw connection;
        }
    }

    /** A scoped value lets one type of checked exception through; the chain throws two. */
    private static @Nullable Exception attempt(Step step) {
        try {
            step.run();
            return null;
        } catch (ServletException | IOException failed) {
            return failed;
        }
    }

    /** A step of the filter chain. */
    @FunctionalInterface
    private interface Step {
        void run() throws ServletException, IOException;
    }
}
