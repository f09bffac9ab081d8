package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** The token that each change must carry, where to put it in a form and in a header; empty when none is asked for. */
record Csrf(String header, String parameter, String token) {

    static final Csrf NONE = new Csrf("", "", "");

    static Csrf of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : NONE;
    }
}
