package org.throughline.communication.mail.mailbox;

import java.time.Instant;

/** A look over the whole mailbox: everything that came before the time was seen, so many were new, so many still lie there. */
public record SweepResult(String mailbox, Instant checkedTo, int found, int missing) {}
