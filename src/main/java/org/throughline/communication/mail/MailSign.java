package org.throughline.communication.mail;

/** Signs of a machine or a loop; a mail with any of them never gets an automatic answer. */
public enum MailSign {
    /** Our own mail came back to us. */
    OWN_MAIL,
    TOO_MANY_HOPS,
    MAILING_LIST,
    BULK,
    /** Sent by a machine, for instance a voicemail as mail. */
    AUTOMATIC,
    EMPTY_RETURN_PATH
}
