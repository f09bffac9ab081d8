package org.throughline.communication.mail.mailbox;

/** Port: stores a mail. It returns only after its commit; when it throws, the mail stays and is offered again. */
public interface MailIntake {

    /** Stores the mail, or says that it has been stored before: offers may come more than once. */
    MailTaken take(RawMail mail);
}
