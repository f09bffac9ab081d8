package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

class PageTests {

    private final WebHouse house = new WebHouse()
            .signedIn("Lucía", "Prado", "Riverside Family Medicine", Set.of("assistant"))
            .withNavigation(
                    NavigationEntry.forRoles("second", "/second", 20, Set.of("assistant")),
                    NavigationEntry.forRoles("hidden", "/hidden", 5, Set.of("manager")),
                    NavigationEntry.forRoles("first", "/plain", 10, Set.of("assistant"))
                            .withIcon("search"));
    private final MockMvcTester mvc = house.mvc(new Plain(), new PreferencesController());

    @Test
    void showsAWholePageWithWhoLooksAndWhereTheyMayGo() {
        var answer = mvc.get().uri("/plain").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Vary", "HX-Request-Type");
        assertThat(answer)
                .bodyText()
                .contains(
                        "<!doctype html>",
                        "Riverside Family Medicine",
                        ">LP<",
                        "href=\"/second\"",
                        "action=\"/sign-out\"")
                .containsSubsequence("href=\"/plain\" aria-current=\"page\"", "href=\"/second\"")
                .doesNotContain("/hidden");
    }

    @Test
    void showsOnlyTheFragmentToAPartOfAPage() {
        assertThat(mvc.get().uri("/plain").header("HX-Request-Type", "partial"))
                .hasStatusOk()
                .bodyText()
                .contains("404")
                .doesNotContain("<html", "<head");
    }

    @Test
    void escapesWhatPeopleWrote() {
        assertThat(mvc.get().uri("/plain").header("HX-Request-Type", "partial"))
                .bodyText()
                .contains("&lt;img src=x onerror=alert(1)")
                .doesNotContain("<img");
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilThePersonChooses() {
        assertThat(mvc.get().uri("/plain").header("Accept-Language", "fr, es;q=0.8"))
                .bodyText()
                .contains("lang=\"es\"");
        assertThat(mvc.get().uri("/plain").header("Accept-Language", "fr"))
                .bodyText()
                .contains("<html lang=\"en\"");
        assertThat(mvc.get().uri("/plain").header("Accept-Language", "en").cookie(new Cookie("lang", "es")))
                .bodyText()
                .contains("<html lang=\"es\"");
        var switched = mvc.get().uri("/plain?lang=es").exchange();
        assertThat(switched).bodyText().contains("<html lang=\"es\"");
        assertThat(switched).cookies().hasValue("lang", "es");
        assertThat(mvc.get().uri("/plain?lang=xx")).hasStatusOk().bodyText().contains("<html lang=\"en\"");
    }

    @Test
    void remembersTheChosenTheme() {
        assertThat(mvc.post().uri("/preferences/theme").param("theme", "dark").param("back", "/plain"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/plain")
                .cookies()
                .hasValue("theme", "dark");
        assertThat(mvc.get().uri("/plain").cookie(new Cookie("theme", "dark")))
                .bodyText()
                .contains("data-bs-theme=\"dark\"");
    }

    @Test
    void goesBackOnlyToItsOwnPages() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:1"}) {
            assertThat(mvc.post()
                            .uri("/preferences/language")
                            .param("lang", "es")
                            .param("back", elsewhere))
                    .hasRedirectedUrl("/");
        }
    }

    /** One page that shows a problem. */
    @Controller
    static class Plain {

        @GetMapping("/plain")
        String plain(Page page, Model model) {
            String written = "<img src=x onerror=alert(1)>" + page.language();
            model.addAttribute("problem", new Problem(404, "x", written, List.of(), null));
            return "platform/error";
        }
    }
}
