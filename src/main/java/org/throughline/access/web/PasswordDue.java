package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.access.SignedInPerson;
import org.throughline.platform.security.OpenPaths;

/** Whoever signed in with a password that somebody else chose gets to the page where she chooses her own, and no further. */
@Component
class PasswordDue implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> ITS_PAGE =
            Set.of("/account", "/account/password", "/session/activity", "/session/lock");

    private final OpenPaths open;

    PasswordDue(OpenPaths open) {
        this.open = open;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isDue() || ITS_PAGE.contains(request.getRequestURI()) || open.matches(request)) {
            return true;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + "/account");
        }
        return false;
    }

    private static boolean isDue() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && person.isPasswordDue();
    }
}
