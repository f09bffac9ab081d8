package org.throughline.communication.mail.sending;

/** Port: hands a mail to the outside, once. It never tries again by itself; who calls decides that (R5). */
public interface MailGateway {

    /**
     * Hands the mail over.
     *
     * @throws MailRefused if it was not taken, or if nobody can tell whether it was
     */
    Sent send(OutgoingMail mail);
}
