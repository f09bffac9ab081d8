package org.throughline.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody without a session is told. A part of a page gets 401 and nothing else: the page asks its person to sign in
 * again and repeats the request, so that nothing typed is lost and no sign-in page lands inside another page.
 */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (wantsFragment(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            signInPage.commence(request, response, refused);
        }
    }

    /** The token of an ended session is unknown: that is a matter of signing in, not of being forbidden. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var nobody = SecurityContextHolder.getContext().getAuthentication() == null;
        if (refused instanceof CsrfException && (nobody || wantsFragment(request))) {
            commence(request, response, new InsufficientAuthenticationException("the session has ended", refused));
        } else {
            forbidden.handle(request, response, refused);
        }
    }

    static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
