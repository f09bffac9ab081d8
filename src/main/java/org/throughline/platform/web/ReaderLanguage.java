package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.throughline.kernel.Language;

/** The reader's own choice in the cookie {@code lang}, else what the browser asks for; English or Spanish only. */
class ReaderLanguage extends CookieLocaleResolver {

    private static final String NAME = "lang";

    ReaderLanguage() {
        super(NAME);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setDefaultLocaleFunction(ReaderLanguage::askedByBrowser);
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return spoken(value);
    }

    /** Lets {@code ?lang=es} switch and remember the language. */
    static HandlerInterceptor switchedByParameter() {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return spoken(value);
            }
        };
        change.setParamName(NAME);
        return change;
    }

    private static Locale askedByBrowser(HttpServletRequest request) {
        for (Locale wanted : Collections.list(request.getLocales())) {
            Locale spoken = spoken(wanted.toLanguageTag());
            if (spoken != null) {
                return spoken;
            }
        }
        return Language.ENGLISH.locale();
    }

    private static @Nullable Locale spoken(String tag) {
        Language language = Language.of(tag);
        return language.spokenByTheProduct() ? language.locale() : null;
    }
}
