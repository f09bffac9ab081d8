package org.throughline.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.throughline.kernel.Language;
import org.throughline.platform.security.PublicAddress;
import org.throughline.portal.link.Secret;

/**
 * What a browser keeps of one link: that the birth date was given, and the language. Sent to the link's own path only, so that
 * two links on one phone know nothing of each other; that is why they are no {@code __Host-} cookies.
 */
@Component
class VisitCookies {

    private static final Duration AS_LONG_AS_A_LINK = Duration.ofDays(14);

    private final PublicAddress address;

    VisitCookies(PublicAddress address) {
        this.address = address;
    }

    Optional<Secret> visit(HttpServletRequest request) {
        return value(request, "visit").flatMap(Secret::of);
    }

    /** Goes with the browser; half an hour of quiet ends it before. */
    void begin(HttpServletResponse response, String path, Secret visit) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie("visit", visit.value(), path).build().toString());
    }

    Optional<Language> language(HttpServletRequest request) {
        return value(request, "reads").map(Language::of).filter(Language::spokenByTheProduct);
    }

    void read(HttpServletResponse response, String path, Language language) {
        var cookie = cookie("reads", language.code(), path).maxAge(AS_LONG_AS_A_LINK);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(name))).map(Cookie::getValue);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, String path) {
        return ResponseCookie.from(named(name), value)
                .path(path)
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax");
    }

    private String named(String name) {
        return address.isSecure() ? "__Secure-" + name : name;
    }
}
