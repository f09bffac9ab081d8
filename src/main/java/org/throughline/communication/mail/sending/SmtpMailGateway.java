package org.throughline.communication.mail.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.throughline.communication.mail.MailServer;
import org.throughline.communication.mail.sending.MailRefused.Outcome;

/** Hands mail to an SMTP server and tells apart: taken, certainly not taken, and lost in between. */
public final class SmtpMailGateway implements MailGateway {

    private final MailServer server;
    private final Session session;
    private final Clock clock;

    public SmtpMailGateway(MailServer server, Clock clock) {
        this.server = server;
        var properties = server.properties("smtp");
        properties.setProperty("mail.smtp.quitwait", "false");
        this.session = Session.getInstance(properties);
        this.clock = clock;
    }

    @Override
    public Sent send(OutgoingMail mail) {
        var transport = new WatchedTransport(session);
        try {
            try {
                var message = new OutgoingMessage(session, mail, clock.instant());
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                transport.close();
            }
        } catch (MessagingException failure) {
            if (!transport.isAccepted()) {
                throw refusal(transport, failure);
            }
        }
        return new Sent(mail.attempt(), mail.conversation().messageId());
    }

    private void connect(WatchedTransport transport) throws MessagingException {
        var user = server.login().map(MailServer.Login::user).orElse(null);
        var password = server.login().map(MailServer.Login::password).orElse(null);
        transport.connect(server.host(), server.port(), user, password);
    }

    private static MailRefused refusal(WatchedTransport transport, MessagingException failure) {
        int code = replyCode(failure);
        if (code >= 500 && code < 600) {
            return new MailRefused(Outcome.PERMANENT, code);
        }
        if (code >= 400 && code < 500) {
            return new MailRefused(Outcome.TEMPORARY, code);
        }
        return new MailRefused(transport.isHandedOver() ? Outcome.UNCERTAIN : Outcome.TEMPORARY, 0);
    }

    /** The most exact code in the chain: one about the address before one about the whole mail. */
    private static int replyCode(MessagingException failure) {
        int code = 0;
        for (Exception at = failure;
                at != null;
                at = at instanceof MessagingException one ? one.getNextException() : null) {
            code = Math.max(ownCode(at), 0) > 0 ? ownCode(at) : code;
        }
        return code;
    }

    private static int ownCode(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
