package org.throughline.communication.mail.sending;

import java.util.UUID;

/** The next server took the mail; a delivery report may still follow. */
public record Sent(UUID attempt, String messageId) {}
