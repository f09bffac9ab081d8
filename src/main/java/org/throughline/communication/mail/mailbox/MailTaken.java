package org.throughline.communication.mail.mailbox;

/** How an offered mail was taken; either way it is safe now. */
public enum MailTaken {
    STORED,
    ALREADY_THERE
}
