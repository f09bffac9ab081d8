package org.throughline.demo;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mailboxes of the demo clinic's patients, read by IMAP as they are there; what a patient writes leaves by SMTP. */
@Component
@Profile("demo")
class DemoMails {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMails.class);
    private static final String HERE = "127.0.0.1";
    private static final int SUBJECT = 40;

    private final int smtp;
    private final int imap;
    private final Clock clock;
    private final Map<String, List<DemoPhone.Mail>> written = new ConcurrentHashMap<>();

    DemoMails(
            @Value("${throughline.mail.smtp.port}") int smtp,
            @Value("${throughline.mail.imap.port}") int imap,
            Clock clock) {
        this.smtp = smtp;
        this.imap = imap;
        this.clock = clock;
    }

    /** A patient's mailbox, and the name that stands in what leaves it. */
    record Mailbox(String address, String name) {}

    /** What came and what the patient wrote, the oldest first. */
    List<DemoPhone.Mail> of(String address) {
        return Stream.concat(
                        received(address).stream().map(Arrived::mail),
                        written.getOrDefault(address, List.of()).stream())
                .sorted(Comparator.comparing(DemoPhone.Mail::at))
                .toList();
    }

    /** Writes to the clinic: an answer, where the clinic has written last. */
    void write(Mailbox from, String clinic, String words) {
        var answered = received(from.address()).stream().reduce((first, last) -> last);
        var subject = answered.map(Arrived::mail)
                .map(DemoPhone.Mail::subject)
                .map(theirs -> theirs.regionMatches(true, 0, "re:", 0, 3) ? theirs : "Re: " + theirs)
                .orElse(opening(words));
        try {
            var post = new JavaMailSenderImpl();
            post.setHost(HERE);
            post.setPort(smtp);
            var now = clock.instant();
            var mail = new MimeMessage(Session.getInstance(new Properties()));
            var helper = new MimeMessageHelper(mail, "UTF-8");
            helper.setFrom(from.address(), from.name());
            helper.setTo(clinic);
            helper.setSubject(subject);
            helper.setText(words);
            helper.setSentDate(Date.from(now));
            if (answered.isPresent()) {
                mail.setHeader("In-Reply-To", answered.get().messageId());
                mail.setHeader("References", answered.get().messageId());
            }
            post.send(mail);
            written.computeIfAbsent(from.address(), any -> new CopyOnWriteArrayList<>())
                    .add(new DemoPhone.Mail(false, from.name(), subject, words, now));
        } catch (MailException | MessagingException | IOException unsent) {
            LOG.warn("a patient's mail was not sent: {}", unsent.getClass().getSimpleName());
        }
    }

    private static String opening(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.length() > SUBJECT ? line.substring(0, SUBJECT) + "…" : line;
    }

    private record Arrived(String messageId, DemoPhone.Mail mail) {}

    /** An address that nothing was ever sent to has no mailbox yet. */
    private List<Arrived> received(String address) {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(HERE, imap, address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var arrived = new ArrayList<Arrived>();
                for (var message : inbox.getMessages()) {
                    arrived.add(arrived(message));
                }
                return arrived;
            }
        } catch (AuthenticationFailedException nobodyYet) {
            return List.of();
        } catch (MessagingException | IOException unread) {
            LOG.warn("a mailbox of the demo was not read: {}", unread.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Arrived arrived(Message message) throws MessagingException, IOException {
        var from = (InternetAddress) message.getFrom()[0];
        var sender = Optional.ofNullable(from.getPersonal()).map(name -> name + " <" + from.getAddress() + ">");
        var mail = new DemoPhone.Mail(
                true,
                sender.orElse(from.getAddress()),
                Optional.ofNullable(message.getSubject()).orElse(""),
                text(message).strip(),
                message.getSentDate().toInstant());
        return new Arrived(((MimeMessage) message).getMessageID(), mail);
    }

    /** The plain words; what else the mail carries is not shown. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int place = 0; place < parts.getCount(); place++) {
                var found = text(parts.getBodyPart(place));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
