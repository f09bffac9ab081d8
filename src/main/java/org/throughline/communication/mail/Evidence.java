package org.throughline.communication.mail;

/** Everything that tells what sort of mail it is. */
record Evidence(RawHeaders raw, MailHeaders headers, Gathered gathered, String text) {}
