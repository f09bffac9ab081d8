package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.throughline.platform.i18n.TextCatalog;

class WebConfigurationTests {

    private final AnnotationConfigWebApplicationContext context = started();
    private final MockMvcTester mvc =
            MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).build());

    @AfterEach
    void stops() {
        context.close();
    }

    @Test
    void servesBrowserFilesUnderTheirHashForEver() {
        String styles = context.getBean(Assets.class).url("app.css");
        assertThat(mvc.get().uri(styles))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .bodyText()
                .contains("--thread");
        assertThat(mvc.get().uri(styles).header("Accept-Encoding", "br"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "br");
        assertThat(mvc.get().uri(styles.replaceFirst("app", "nothing"))).hasStatus(404);
    }

    @Test
    void letsModulesImportEachOtherByRelativeAddress() {
        Assets assets = context.getBean(Assets.class);
        for (String file :
                new String[] {"js/app.js", "js/keys.js", "vendor/tinykeys.js", "vendor/htmx.min.js", "icons.svg"}) {
            assertThat(mvc.get().uri(assets.url(file))).hasStatusOk();
        }
    }

    @Test
    void answersErrorsThatNeverReachedAController() {
        assertThat(mvc.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403))
                .hasStatus(403)
                .bodyText()
                .contains("You may not do this here");
        assertThat(mvc.get().uri("/nowhere")).hasStatus(404).bodyText().contains("There is nothing here for you");
    }

    @Test
    void saysWhichAddressDoesNotDoWhatWasAsked() {
        assertThat(mvc.get().uri("/preferences/theme")).hasStatus(405);
    }

    private static AnnotationConfigWebApplicationContext started() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(WebOnly.class);
        context.refresh();
        return context;
    }

    /** Only the web parts, as the application finds them. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @ComponentScan(basePackageClasses = {Page.class, TextCatalog.class})
    static class WebOnly {

        @Bean
        static Clock clock() {
            return Clock.fixed(WebHouse.NOW, WebHouse.ZONE);
        }
    }
}
