package org.throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.throughline.platform.startup.CannotStart;

/** Where people reach the installation decides how their sessions travel. */
class PublicAddressTests {

    @Test
    void sendsTheSessionByTlsToThisHostOnly() {
        var address = new PublicAddress("https://desk.clinic.example");

        assertThat(cookie(address))
                .startsWith("__Host-session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(address.host()).isEqualTo("desk.clinic.example");
        assertThat(address.origin(8080)).isEqualTo("https://desk.clinic.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:9000"})
    void sendsAPlainCookieOnThisMachine(String setting) {
        assertThat(cookie(new PublicAddress(setting)))
                .startsWith("session=")
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure", "__Host-");
    }

    @Test
    void isLocalhostUnlessSet() {
        assertThat(new PublicAddress("").host()).isEqualTo("localhost");
        assertThat(new PublicAddress("").origin(8123)).isEqualTo("http://localhost:8123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://desk.clinic.example",
                "http://localhost.evil.example",
                "ftp://desk.clinic.example",
                "desk.clinic.example",
                "https://",
                "https:desk.clinic.example",
                "https://desk clinic",
                "//desk.clinic.example"
            })
    void refusesAnAddressOverWhichSessionsWouldTravelInClear(String setting) {
        assertThatThrownBy(() -> new PublicAddress(setting))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CannotStart.Reason.SETTING_WRONG))
                .hasMessageContaining("THROUGHLINE_PUBLIC_ADDRESS");
    }

    private static String cookie(PublicAddress address) {
        var serializer = new DefaultCookieSerializer();
        new SessionCookie().sessionCookieByAddress(address).customize(serializer);
        var response = new MockHttpServletResponse();
        serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "anything"));
        return Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }
}
