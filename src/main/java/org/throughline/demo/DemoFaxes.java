package org.throughline.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.FaxSettings;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.PersonId;

/** The faxes of this morning: a referral with records of somebody else behind it, one that lacks a page, and one that broke. */
@Component
@Profile("demo")
class DemoFaxes {

    private static final String SERVICE = "inbound@fax-service.example";
    private static final String OURS = "(312) 555-0101";

    private static final List<String> REFERRAL = List.of(
            "Harbor Orthopedics\n400 Pier Street, Chicago\nFax (312) 555-0192\n\nTo: Riverside Family Medicine\nPages: 4",
            "REFERRAL\n\nPatient: Marisol Ibarra, born 03/14/1979\nReason: knee pain since a fall in April\nPlease evaluate and"
                    + " refer on as you see fit.\n\nDr. E. Hallberg",
            "RECORDS AS REQUESTED\n\nPatient: Theo Brandt, born 11/02/1961\nPhysical therapy, visits of March and April",
            "RECORDS, page 2\n\nTheo Brandt\nVisit of April 21: walks without a cane.\nDischarged to home exercises.");
    private static final List<String> INSURANCE = List.of(
            "Prairie Mutual Health\nFax (312) 555-0196\n\nTo: Riverside Family Medicine\nPages: 3",
            "REQUEST FOR INFORMATION\n\nMember: Celia Norwood\nTo decide on the request of May 2 we need the form on page 3,"
                    + " signed.");
    private static final List<String> FORM = List.of("CAMP FORM\n\nPlease complete and fax back.");

    private final Communications communications;
    private final FaxSettings settings;
    private final Authorization authorization;
    private final Clock clock;
    private final PDType1Font font = new PDType1Font(FontName.COURIER);

    DemoFaxes(Communications communications, FaxSettings settings, Authorization authorization, Clock clock) {
        this.communications = communications;
        this.settings = settings;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Within the practice: the manager says whose mail is a fax, and what came since yesterday is there. */
    void begin(PersonId manager) {
        var access = authorization.of(manager).orElseThrow();
        settings.add(access, SERVICE);
        settings.faxesFrom(access, OURS);
        arrives(52, "New fax from (312) 555-0192 - 4 pages", pdf(REFERRAL));
        arrives(31, "New fax from (312) 555-0196 - 3 pages", pdf(INSURANCE));
        var form = pdf(FORM);
        arrives(12, "New fax from (312) 555-0198 - 1 page", Arrays.copyOf(form, form.length / 3));
    }

    private void arrives(int minutesAgo, String subject, byte[] pdf) {
        var at = clock.instant().minus(Duration.ofMinutes(minutesAgo));
        var raw = mail(subject, pdf, Date.from(at));
        communications.receive(new IncomingContact(
                Channel.EMAIL, DemoPeople.RIVERSIDE_MAIL, UUID.randomUUID().toString(), raw, "message/rfc822", at));
    }

    private static byte[] mail(String subject, byte[] pdf, Date at) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()));
            var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            helper.setFrom(SERVICE);
            helper.setTo(DemoPeople.RIVERSIDE_MAIL);
            helper.setSubject(subject);
            helper.setText("The fax is attached.");
            helper.setSentDate(at);
            helper.addAttachment("fax.pdf", new ByteArrayResource(pdf), "application/pdf");
            var written = new ByteArrayOutputStream();
            mail.writeTo(written);
            return written.toByteArray();
        } catch (MessagingException | IOException unwritten) {
            throw new IllegalStateException(unwritten);
        }
    }

    private byte[] pdf(List<String> pages) {
        try (var document = new PDDocument();
                var written = new ByteArrayOutputStream()) {
            for (var words : pages) {
                write(document, words);
            }
            document.save(written);
            return written.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private void write(PDDocument document, String words) throws IOException {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(font, 13);
            text.setLeading(20);
            text.newLineAtOffset(60, 700);
            for (var line : words.split("\n", -1)) {
                text.showText(line);
                text.newLine();
            }
            text.endText();
        }
    }
}
