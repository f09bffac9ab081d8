package org.throughline.communication.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Received;
import org.throughline.communication.mail.mailbox.MailIntake;
import org.throughline.communication.mail.mailbox.MailTaken;
import org.throughline.communication.mail.mailbox.RawMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes each mail of a mailbox into the practice behind its address; what reaches no known address is kept as a stray. */
@Component
class MailArrivals implements MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailArrivals.class);

    private final ContactStore store;
    private final PracticeAddresses addresses;
    private final StrayMail strays;
    private final Clock clock;

    MailArrivals(ContactStore store, PracticeAddresses addresses, StrayMail strays, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.strays = strays;
        this.clock = clock;
    }

    @Override
    public MailTaken take(RawMail mail) {
        var practice = ContactPoint.email(mail.position().mailbox()).flatMap(addresses::practiceAt);
        if (practice.isEmpty()) {
            LOG.warn("a mail reached a mailbox that belongs to no practice; it is kept as a stray");
            var isNew = strays.keep(
                    new StrayMail.Came(Channel.EMAIL, mail.position().mailbox(), messageId(mail)),
                    mail.bytes(),
                    clock.instant());
            return isNew ? MailTaken.STORED : MailTaken.ALREADY_THERE;
        }
        return switch (receive(practice.get(), mail)) {
            case Received.Stored stored -> MailTaken.STORED;
            case Received.AlreadyHere known -> MailTaken.ALREADY_THERE;
        };
    }

    private Received receive(PracticeId practice, RawMail mail) {
        var contact = new IncomingContact(
                Channel.EMAIL,
                mail.position().mailbox(),
                messageId(mail),
                mail.bytes(),
                "message/rfc822",
                clock.instant());
        return CurrentPractice.within(practice, () -> store.receive(contact));
    }

    /** The same mail is the same mailbox, Message-ID and bytes; without an identifier the bytes alone say so. */
    private static String messageId(RawMail mail) {
        try {
            var headers = new InternetHeaders(new ByteArrayInputStream(mail.bytes()), true);
            return Optional.ofNullable(headers.getHeader("Message-ID", null))
                    .map(String::strip)
                    .orElse("none");
        } catch (MessagingException unreadable) {
            return "unreadable";
        }
    }
}
