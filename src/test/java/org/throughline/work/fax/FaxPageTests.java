package org.throughline.work.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.work.fax.FaxingClinic.FROM;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Communications;
import org.throughline.communication.Faxes;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.fax.Paper;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.WorkQueue;

/** A fax on the page of its item, the pictures of its pages, and the manager's page about faxes. */
@HouseTest
class FaxPageTests {

    private final SmallClinic clinics;
    private final FaxingClinic.Parts parts;
    private final PracticeAddresses addresses;
    private final MockMvcTester browser;

    private FaxingClinic clinic;

    FaxPageTests(
            SmallClinic clinics,
            Communications communications,
            Faxes faxes,
            PracticeAddresses addresses,
            WorkQueue queue,
            WorkItemRepository items,
            MutableClock clock,
            MockMvcTester browser) {
        this.clinics = clinics;
        this.parts = new FaxingClinic.Parts(communications, faxes, queue, items, clock);
        this.addresses = addresses;
        this.browser = browser;
    }

    @BeforeEach
    void openTheClinic() {
        clinic = new FaxingClinic(clinics, parts);
    }

    @Test
    void showsThePagesSmallAndOneToRead() throws UnsupportedEncodingException {
        var item = clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two"));
        var picture = "/attachments/" + clinic.faxOf(item) + "/pages/";

        assertThat(page("/work-items/" + item.id()).getResponse().getContentAsString())
                .contains("hx-get=\"/work-items/" + item.id() + "/fax\"");
        var first = page("/work-items/" + item.id() + "/fax").getResponse().getContentAsString();
        assertThat(first)
                .contains(
                        picture + "1\"",
                        picture + "2\"",
                        picture + "1?width=900",
                        "2 of 3 pages came",
                        "(312) 555-0187")
                .doesNotContain("/fax/parts");
        assertThat(page("/work-items/" + item.id() + "/fax?page=2&size=3")
                        .getResponse()
                        .getContentAsString())
                .contains(picture + "2?width=1900");
        assertThat(page("/work-items/" + item.id() + "/fax?page=99&size=-7")
                        .getResponse()
                        .getContentAsString())
                .contains(picture + "2?width=900");
    }

    @Test
    void letsItsHolderSortAndDivideIt() throws UnsupportedEncodingException {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("one", "two")));
        var href = "/work-items/" + item.id() + "/fax";

        assertThat(page(href).getResponse().getContentAsString()).contains(href + "/kind", href + "/parts");
        assertThat(sent(item, "/parts", "pages", "1 | 2").getResponse().getRedirectedUrl())
                .isEqualTo("/work-items/" + item.id());
        assertThat(clinic.answers("select cut_pages as answer from communication.fax where cut_from is not null"))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(sent(clinic.current(item), "/kind", "type", "insurance")).hasStatus3xxRedirection();
        assertThat(clinic.answers("select kind as answer from communication.fax where cut_from is null"))
                .containsExactly("insurance");
    }

    @Test
    void saysWhyNothingCanBeShown() throws UnsupportedEncodingException {
        var item = clinic.arrives(FROM, "no PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(page("/work-items/" + item.id() + "/fax?lang=es")
                        .getResponse()
                        .getContentAsString())
                .containsAnyOf("This fax is damaged", "Este fax está dañado")
                .doesNotContain("<img");
    }

    @Test
    void servesPicturesThatNobodyKeeps() {
        var picture = "/attachments/" + clinic.faxOf(clinic.arrives(FROM, Paper.of("one"))) + "/pages/1";

        assertThat(page(picture + "?width=900"))
                .hasStatusOk()
                .hasContentType("image/png")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff");
        var omar = clinics.assistant(clinic.practice, "Omar", new LaneCode("billing"));
        assertThat(as(omar, get(picture))).hasStatus(404);
        assertThat(as(clinic.lucia.person(), get(picture.replace("/pages/1", "/pages/2"))))
                .hasStatus4xxClientError();
    }

    @Test
    void itsManagerSaysWhoseMailIsAFax() throws UnsupportedEncodingException {
        var manager = clinics.person(clinic.practice, Role.MANAGER, "Maren");

        assertThat(as(manager, post("/fax/senders").param("sender", " @Other-Service.example ")))
                .hasStatus3xxRedirection();
        assertThat(as(manager, post("/fax/senders/removal").param("sender", Paper.SERVICE)))
                .hasStatus3xxRedirection();
        assertThat(as(manager, get("/fax")).getResponse().getContentAsString())
                .contains("@other-service.example")
                .doesNotContain("value=\"" + Paper.SERVICE);
        assertThat(as(manager, post("/fax/senders").param("sender", "nobody"))).hasStatus(422);
        assertThat(clinic.arrivesFrom("a@other-service.example", FROM, Paper.of("one"))
                        .matter()
                        .source())
                .hasToString("FAX");
        assertThat(clinic.arrives(FROM, Paper.of("one")).matter().source()).hasToString("EMAIL");
        assertThat(as(clinic.lucia.person(), get("/fax"))).hasStatus(403);
    }

    /** What left from the number before is told of under it still, and nothing more leaves from there. */
    @Test
    void itsManagerChangesAndEndsTheNumber() throws UnsupportedEncodingException {
        var manager = clinics.person(clinic.practice, Role.MANAGER, "Maren");
        int some = 1000 + Math.floorMod(clinic.practice.value().getLeastSignificantBits(), 4000);
        var first = new ContactPoint(ContactPoint.Kind.PHONE, "+1312553" + some);
        var second = new ContactPoint(ContactPoint.Kind.PHONE, "+1312552" + some);

        assertThat(as(manager, post("/fax/number").param("number", first.value())))
                .hasStatus3xxRedirection();
        assertThat(as(manager, post("/fax/number").param("number", second.value())))
                .hasStatus3xxRedirection();
        assertThat(addresses.faxNumber(clinic.practice)).contains(second);
        assertThat(addresses.practiceFaxingFrom(first)).contains(clinic.practice);
        assertThat(as(manager, get("/fax")).getResponse().getContentAsString())
                .contains(second.display(), "/fax/number/removal");

        assertThat(as(clinic.lucia.person(), post("/fax/number/removal"))).hasStatus(403);
        assertThat(as(manager, post("/fax/number/removal"))).hasStatus3xxRedirection();
        assertThat(addresses.faxNumber(clinic.practice)).isEmpty();
        assertThat(as(manager, get("/fax")).getResponse().getContentAsString()).doesNotContain("/fax/number/removal");

        var elsewhere = clinics.open();
        addresses.openFax(second, elsewhere);
        assertThat(addresses.practiceFaxingFrom(second)).contains(elsewhere);
        assertThat(as(manager, post("/fax/number").param("number", second.value())))
                .hasStatus(409);
        assertThat(clinic.actions()).contains("fax-number.set", "fax-number.ended");
    }

    private MvcTestResult page(String path) {
        return as(clinic.lucia.person(), get(path));
    }

    private MvcTestResult sent(WorkItem item, String act, String name, String value) {
        UUID fax = clinic.faxOf(item);
        return as(
                clinic.lucia.person(),
                post("/work-items/" + item.id() + "/fax" + act)
                        .param("version", Integer.toString(item.standing().version()))
                        .param("fax", fax.toString())
                        .param(name, value));
    }

    private MvcTestResult as(PersonId person, AbstractMockHttpServletRequestBuilder<?> call) {
        return browser.perform(call.with(csrf()).with(user(new SignedInPerson(person, clinic.practice))));
    }
}
