package org.throughline.communication.mail.sending;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.throughline.communication.mail.OwnMail;

/** An outgoing mail in MIME. Only what a machine wrote says so (RFC 3834); what a person wrote may be answered by machines. */
final class OutgoingMessage extends SMTPMessage {

    private final OutgoingMail mail;

    OutgoingMessage(Session session, OutgoingMail mail, Instant now) throws MessagingException {
        super(session);
        this.mail = mail;
        var envelope = mail.envelope();
        setFrom(named(envelope.from().value(), envelope.fromName()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to().value(), false));
        setEnvelopeFrom(envelope.returnPath().value());
        setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        setText(mail.text(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(now));
        setHeader("Content-Language", mail.language().code());
        setHeader(OwnMail.HEADER, mail.attempt().toString());
        answers();
        if (mail.automatic()) {
            setHeader(
                    "Auto-Submitted", mail.conversation().inReplyTo().isPresent() ? "auto-replied" : "auto-generated");
            setHeader("X-Auto-Response-Suppress", "All");
        }
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", mail.conversation().messageId());
    }

    private void answers() throws MessagingException {
        var conversation = mail.conversation();
        if (conversation.inReplyTo().isPresent()) {
            setHeader("In-Reply-To", conversation.inReplyTo().get());
        }
        var references = Stream.concat(conversation.references().stream(), conversation.inReplyTo().stream())
                .distinct()
                .collect(Collectors.joining("\r\n "));
        if (!references.isEmpty()) {
            setHeader("References", references);
        }
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var named = new InternetAddress(address, false);
            named.setPersonal(name, StandardCharsets.UTF_8.name());
            return named;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
