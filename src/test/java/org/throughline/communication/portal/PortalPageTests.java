package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;

/** The manager connects the portal; nobody else does, and nobody sees the secret twice. */
@HouseTest
class PortalPageTests {

    private static final String ADDRESS = "http://127.0.0.1:1/messages";

    private final SmallClinic clinics;
    private final MockMvcTester browser;

    private PracticeId practice;
    private PersonId maren;

    PortalPageTests(SmallClinic clinics, MockMvcTester browser) {
        this.clinics = clinics;
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() {
        var answer = post(maren, "/patient-portal", "address", ADDRESS);
        var secret = PortalPatients.secret(PortalPatients.body(answer));

        assertThat(secret).startsWith("whsec_");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(PortalPatients.body(get(maren)))
                .contains(ADDRESS, "/channels/portal/")
                .doesNotContain("whsec_");
        assertThat(clinics.answers(
                        practice,
                        "select (position('%s'::bytea in secret) = 0)::text as answer from communication.portal_connection"
                                .formatted(secret)))
                .containsExactly("true");
    }

    @Test
    void saysWhoDidWhat() {
        post(maren, "/patient-portal", "address", ADDRESS);
        post(maren, "/patient-portal", "address", ADDRESS + "/new");
        post(maren, "/patient-portal/secret", "address", ADDRESS);
        post(maren, "/patient-portal/pause", "paused", "true");
        post(maren, "/patient-portal/pause", "paused", "true");
        post(maren, "/patient-portal/pause", "paused", "false");

        assertThat(clinics.answers(
                        practice,
                        "select action as answer from audit.audit_event where action like 'portal.%' order by id"))
                .isEqualTo(List.of(
                        "portal.connected",
                        "portal.moved",
                        "portal.secret-renewed",
                        "portal.paused",
                        "portal.resumed"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void refusesEverybodyElse(Role role) {
        var other = clinics.person(practice, role, "Otto");
        post(maren, "/patient-portal", "address", ADDRESS);

        assertThat(get(other)).hasStatus(403);
        assertThat(post(other, "/patient-portal", "address", ADDRESS)).hasStatus(403);
        assertThat(post(other, "/patient-portal/secret", "address", ADDRESS)).hasStatus(403);
        assertThat(post(other, "/patient-portal/pause", "paused", "true")).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/messages, THROUGHLINE_PORTAL_HOSTS",
        "http://portal.example/messages, beginning with https"
    })
    void saysWhatIsWrongWithAnAddress(String address, String words) {
        var answer = post(maren, "/patient-portal", "address", address);

        assertThat(answer).hasStatus(422);
        assertThat(PortalPatients.body(answer)).contains(words);
    }

    @Test
    void hasNoSecretToRenewAndNothingToPauseBeforeItIsConnected() {
        assertThat(post(maren, "/patient-portal/secret", "address", ADDRESS)).hasStatus(404);
        assertThat(post(maren, "/patient-portal/pause", "paused", "true")).hasStatus(404);
    }

    @Test
    void keepsThePortalOfAnotherPracticeApart() {
        post(maren, "/patient-portal", "address", ADDRESS);
        var elsewhere = clinics.open();
        var nora = clinics.person(elsewhere, Role.MANAGER, "Nora");
        var page = browser.get()
                .uri("/patient-portal")
                .with(user(new SignedInPerson(nora, elsewhere)))
                .exchange();

        assertThat(PortalPatients.body(page)).doesNotContain(ADDRESS);
    }

    private MvcTestResult get(PersonId person) {
        return browser.get()
                .uri("/patient-portal")
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private MvcTestResult post(PersonId person, String path, String name, String value) {
        return browser.post()
                .uri(path)
                .param(name, value)
                .with(csrf())
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }
}
