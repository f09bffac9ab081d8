package org.throughline.communication.fax;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Faxes of invented offices, as PDFs and as the mail that a fax service makes of them. */
public final class Paper {

    public static final String SERVICE = "inbound@fax-service.example";

    private Paper() {}

    /** A page for each text. */
    public static byte[] of(String... pages) {
        try (var document = document(List.of(pages))) {
            return bytes(document);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** The same behind a password. */
    public static byte[] locked(String... pages) {
        try (var document = document(List.of(pages))) {
            var policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** A mail of a service with this file. */
    public static byte[] mail(String from, String subject, String text, byte[] file) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()));
            var helper = new MimeMessageHelper(mail, true, "UTF-8");
            helper.setFrom(from);
            helper.setTo("clinic@riverside.example");
            helper.setSubject(subject);
            helper.setText(text);
            helper.addAttachment("fax.pdf", new ByteArrayResource(file), "application/pdf");
            var written = new ByteArrayOutputStream();
            mail.writeTo(written);
            return written.toByteArray();
        } catch (MessagingException | IOException unwritten) {
            throw new IllegalStateException(unwritten);
        }
    }

    private static PDDocument document(List<String> pages) throws IOException {
        var document = new PDDocument();
        for (var words : pages) {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 14);
                text.newLineAtOffset(72, 700);
                text.showText(words);
                text.endText();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var written = new ByteArrayOutputStream();
        document.save(written);
        return written.toByteArray();
    }
}
