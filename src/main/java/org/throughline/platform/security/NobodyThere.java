package org.throughline.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A part of a page that comes without any session is answered at once. Looking for its token would begin a session for
 * nobody, whose cookie could arrive after the one of the person who is signing in.
 */
class NobodyThere extends OncePerRequestFilter {

    private final OpenPaths open;

    NobodyThere(OpenPaths open) {
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Refusals.wantsFragment(request) && request.getSession(false) == null && !open.matches(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
