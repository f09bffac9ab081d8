package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.throughline.communication.mail.local.LocalMailServer;
import org.throughline.demo.DemoMails.Mailbox;

/** A patient's mailbox on the demo's phone page: what the clinic sent is there as it came, and an answer goes back by mail. */
class DemoMailsTests {

    private static final String CLINIC = "clinic@riverside.example";
    private static final Mailbox ANA = new Mailbox("ana@mail.example", "Ana Morales");
    private static final Instant TEN = Instant.parse("2026-11-17T16:00:00Z");
    private static final String PAGE = "http://localhost:8080/n/" + "a".repeat(32);

    private final LocalMailServer server = new LocalMailServer(0, 0, Map.of(CLINIC, "demo"));
    private DemoMails mails = new DemoMails(0, 0, Clock.systemUTC());

    @BeforeEach
    void open() {
        server.start();
        mails = new DemoMails(
                server.smtp().port(),
                server.imap(CLINIC, "demo").port(),
                Clock.fixed(TEN.plusSeconds(60), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void areEmptyWhereNothingWasEverSent() {
        assertThat(mails.of(ANA.address())).isEmpty();
    }

    @Test
    void showWhatTheClinicSentAndLeadToThePage() throws Exception {
        clinicSends("See where it stands:\n" + PAGE);

        assertThat(mails.of(ANA.address())).singleElement().satisfies(mail -> {
            assertThat(mail.fromClinic()).isTrue();
            assertThat(mail.sender()).isEqualTo("Riverside <clinic@riverside.example>");
            assertThat(mail.subject()).isEqualTo("Re: My referral");
            assertThat(mail.at()).isEqualTo(TEN);
            assertThat(mail.pieces())
                    .contains(new DemoPhone.Piece(PAGE, URI.create(PAGE).getPath()));
        });
    }

    @Test
    void answerTheLastMail() throws Exception {
        clinicSends("Which day suits you?");
        mails.write(ANA, CLINIC, "Tuesday, please.");

        var came = inbox();
        assertThat(came.getSubject()).isEqualTo("Re: My referral");
        assertThat(came.getContent().toString().strip()).isEqualTo("Tuesday, please.");
        assertThat(came.getFrom()[0]).hasToString("Ana Morales <ana@mail.example>");
        assertThat(came.getHeader("In-Reply-To")).hasSize(1);
        assertThat(mails.of(ANA.address()))
                .extracting(DemoPhone.Mail::fromClinic)
                .containsExactly(true, false);
    }

    @Test
    void beginWithTheirFirstWordsWhereNothingIsAnswered() throws Exception {
        mails.write(ANA, CLINIC, "Do I need to bring my insurance card to the visit?\nAna");

        assertThat(inbox().getSubject()).isEqualTo("Do I need to bring my insurance card to …");
    }

    private void clinicSends(String words) throws Exception {
        var post = new JavaMailSenderImpl();
        post.setHost("127.0.0.1");
        post.setPort(server.smtp().port());
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        var helper = new MimeMessageHelper(mail, "UTF-8");
        helper.setFrom(CLINIC, "Riverside");
        helper.setTo(ANA.address());
        helper.setSubject("Re: My referral");
        helper.setText(words);
        helper.setSentDate(Date.from(TEN));
        post.send(mail);
    }

    private Message inbox() throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.imap(CLINIC, "demo").port(), CLINIC, "demo");
        var inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        return inbox.getMessage(inbox.getMessageCount());
    }
}
