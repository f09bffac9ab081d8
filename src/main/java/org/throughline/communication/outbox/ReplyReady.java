package org.throughline.communication.outbox;

import java.time.Instant;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A message stands committed in the outbox and may leave. */
record ReplyReady(PracticeId practice, CommunicationId communication, Channel channel, Instant at)
        implements PracticeEvent {}
