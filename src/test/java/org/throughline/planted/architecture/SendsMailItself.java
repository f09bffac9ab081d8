package org.throughline.planted.architecture;

import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.MailRefused;
import org.throughline.communication.mail.sending.OutgoingMail;

/** Hands a mail to the server without the outbox. */
class SendsMailItself {

    private final MailGateway gateway;

    SendsMailItself(MailGateway gateway) {
        this.gateway = gateway;
    }

    void send(OutgoingMail mail) throws MailRefused {
        var _ = gateway.send(mail);
    }
}
