package org.throughline.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** How a page was asked for: where, whole or in part, in light or dark. */
record Asked(String path, boolean fragment, String theme) {

    static final String THEME_COOKIE = "theme";
    static final Set<String> THEMES = Set.of("light", "dark", "system");

    static Asked of(HttpServletRequest request) {
        Cookie theme = WebUtils.getCookie(request, THEME_COOKIE);
        String wanted = theme == null || !THEMES.contains(theme.getValue()) ? "system" : theme.getValue();
        return new Asked(request.getRequestURI(), Htmx.wantsFragment(request), wanted);
    }
}
