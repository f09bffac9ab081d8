package org.throughline.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;
import org.throughline.kernel.HumanName;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Wording;

/** The web parts put together by hand: no container, no database, one fixed moment. */
public final class WebHouse {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    public static final Instant NOW = Instant.parse("2026-11-17T18:58:00Z");

    private final TextCatalog catalog = new TextCatalog();
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Signs a person in for every request. */
    public WebHouse signedIn(String given, String family, String practice, Set<String> roles) {
        Viewer viewer = new Viewer(
                new HumanName(given, family),
                practice,
                ZONE,
                roles,
                new Viewer.Screen(practice + "." + given, Duration.ofMinutes(15)));
        beans.registerSingleton("viewers", (Viewers) request -> Optional.of(viewer));
        return this;
    }

    public WebHouse withNavigation(NavigationEntry... entries) {
        Stream.of(entries).forEach(entry -> beans.registerSingleton("navigation." + entry.key(), entry));
        return this;
    }

    public Pages pages() {
        Wording wording = new Wording(catalog, Clock.fixed(NOW, ZONE));
        Navigation navigation = new Navigation(beans.getBeanProvider(NavigationEntry.class));
        return new Pages(new Site(new Assets(), false), wording, navigation, beans.getBeanProvider(Viewers.class));
    }

    /** The page of a request in this language, whole or only a fragment. */
    public Page page(String language, boolean fragment) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new ReaderLanguage());
        request.addPreferredLocale(Locale.forLanguageTag(language));
        if (fragment) {
            request.addHeader(Htmx.REQUEST_TYPE, "partial");
        }
        return pages().of(request);
    }

    public TemplateEngine templates() {
        return engine;
    }

    public MockMvcTester mvc(Object... controllers) {
        Pages pages = pages();
        ProblemAnswer answer = new ProblemAnswer(pages);
        PageArgument page = new PageArgument(pages);
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(new FormBinding(), new ErrorAdvice(catalog, answer, new IncidentLog()))
                .setViewResolvers(new JteViewResolver(engine))
                .setLocaleResolver(new ReaderLanguage())
                .addInterceptors(ReaderLanguage.switchedByParameter(), page)
                .setCustomArgumentResolvers(page)
                .setMessageConverters(new JacksonJsonHttpMessageConverter())
                .addFilters(new PageHeaders())
                .build());
    }
}
