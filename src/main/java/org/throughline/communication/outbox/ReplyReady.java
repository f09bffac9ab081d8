package org.throughline.communication.outbox;

import java.time.Instant;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A reply stands committed in the outbox and may leave. */
record ReplyReady(PracticeId practice, CommunicationId communication, Instant at) implements PracticeEvent {}
