package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.fax.Paper;
import org.throughline.communication.portal.local.SignedLetter;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.platform.upload.UploadCheck;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** Files that patients send in the portal: fetched from there after the message is safe, and kept if a patient may send such. */
@HouseTest
class PortalFilesTests {

    private static final byte[] TEXT = "What I take: nothing else.".getBytes(StandardCharsets.UTF_8);

    private final SmallClinic clinics;
    private final PortalFetch files;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private PortalClinic clinic;

    PortalFilesTests(SmallClinic clinics, PortalFetch files, MockMvcTester browser, MutableClock clock) {
        this.clinics = clinics;
        this.files = files;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void connectThePortal() {
        clinic = PortalClinic.open(clinics, browser, clock);
    }

    @AfterEach
    void stopThePortal() {
        clinic.close();
    }

    @Test
    void comeBesideTheMessageThatIsThereBeforeThem() throws IOException {
        writesNaming(
                clinic.portal().keeps("1", png(20, 10)).toString(),
                clinic.portal().keeps("2", Paper.of("a form")).getPath());
        assertThat(clinic.answers("select needs_eyes as answer from work.work_item"))
                .containsExactly("portal-files");
        assertThat(kept()).isEmpty();

        assertThat(fetched()).isEqualTo(2);
        assertThat(fetched()).isZero();

        assertThat(kept()).containsExactly("document-2.pdf application/pdf PDF", "photo-1.png image/png IMAGE");
    }

    @Test
    void areServedWhereTheLaneShowsDocuments() throws Exception {
        writesNaming(clinic.portal().keeps("1", png(20, 10)).toString());
        fetched();
        var file = "/attachments/"
                + clinic.answers("select id::text as answer from communication.attachment")
                        .getFirst();

        assertThat(status(clinic.lucia(), file)).isEqualTo(200);
        var omar = clinics.assistant(clinic.practice(), "Omar", new LaneCode("billing"));
        assertThat(status(omar, file)).isEqualTo(404);
    }

    @Test
    void areNotKeptWhereNoPatientMaySendSuch() throws IOException {
        writesNaming(
                clinic.portal()
                        .keeps("page.png", "<html>".getBytes(StandardCharsets.UTF_8))
                        .toString(),
                clinic.portal()
                        .keeps("large", Arrays.copyOf(TEXT, UploadCheck.LARGEST + 1))
                        .toString(),
                clinic.portal().keeps("dots", header(20_000, 20_000)).toString(),
                "http://127.0.0.1:1/elsewhere",
                "",
                clinic.portal().keeps("sixth", TEXT).toString());

        assertThat(fetched()).isZero();

        assertThat(clinic.answers("select refused as answer from communication.portal_file order by place"))
                .containsExactly("type", "too-large", "pixels", "not-had", "not-had", "too-many");
        assertThat(kept()).isEmpty();
    }

    @Test
    void areAskedForAgainWhileThePortalDoesNotHandThemOver() {
        writesNaming(clinic.portal().address() + "/files/later");
        assertThat(fetched()).isZero();
        clinic.portal().keeps("later", TEXT);
        assertThat(fetched()).isZero();

        clock.advance(Duration.ofSeconds(11));

        assertThat(fetched()).isEqualTo(1);
        assertThat(kept()).containsExactly("text-1.txt text/plain TEXT");
    }

    @Test
    void areGivenUpInTheEnd() {
        writesNaming(clinic.portal().address() + "/files/never");
        clock.advance(Duration.ofDays(3).plusSeconds(1));

        assertThat(fetched()).isZero();

        assertThat(clinic.answers("select refused as answer from communication.portal_file"))
                .containsExactly("not-had");
    }

    @Test
    void comeOnceThoughTheMessageIsBroughtTwice() {
        var call = naming(clinic.portal().keeps("1", TEXT).toString());
        assertThat(clinic.there().tell(call)).isEqualTo(200);
        assertThat(clinic.there().tell(call)).isEqualTo(200);

        assertThat(fetched()).isEqualTo(1);
        assertThat(kept()).hasSize(1);
    }

    private void writesNaming(String... addresses) {
        assertThat(clinic.there().tell(naming(addresses))).isEqualTo(200);
    }

    private SignedLetter naming(String... addresses) {
        var id = "m-" + UUID.randomUUID();
        var files = List.of(addresses).stream()
                .map("{\"contentAttachment\":{\"contentType\":\"image/png\",\"url\":\"%s\"}}"::formatted)
                .collect(Collectors.joining(","));
        var body = """
                {"resourceType":"Communication","id":"%s","subject":{"identifier":{"value":"pt-77"}},
                "payload":[{"contentString":"Here it is."},%s]}
                """.formatted(id, files);
        return clinic.portal().call(id, body.getBytes(StandardCharsets.UTF_8));
    }

    private int fetched() {
        return CurrentPractice.within(clinic.practice(), () -> files.fetch(clinic.practice()));
    }

    private List<String> kept() {
        return clinic.answers("""
                select name || ' ' || media_type || ' ' || kind as answer from communication.attachment order by name
                """);
    }

    private int status(PersonId person, String path) {
        return browser.get()
                .uri(URI.create(path))
                .with(SecurityMockMvcRequestPostProcessors.user(new SignedInPerson(person, clinic.practice())))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static byte[] png(int width, int height) throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", written);
        return written.toByteArray();
    }

    /** A small picture whose header says that it is so large. */
    private static byte[] header(int width, int height) throws IOException {
        var bytes = ByteBuffer.wrap(png(2, 2)).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(bytes.array(), 12, 17);
        return bytes.putInt(29, (int) sum.getValue()).array();
    }
}
