package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.kernel.Language;

/** The reader's own choices, kept in cookies: theme and language. */
@Controller
class PreferencesController {

    @PostMapping("/preferences/theme")
    String theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String chosen = Asked.THEMES.contains(theme) ? theme : "system";
        ResponseCookie cookie = ResponseCookie.from(Asked.THEME_COOKIE, chosen)
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + localPath(back);
    }

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = Language.of(lang).spokenByTheProduct() ? Locale.forLanguageTag(lang) : Locale.ENGLISH;
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            resolver.setLocale(request, response, locale);
        }
        return "redirect:" + localPath(back);
    }

    private static String localPath(String back) {
        return back.matches("/(?![/\\\\])[\\w\\-./]*") ? back : "/";
    }
}
