package org.throughline.communication;

import java.time.Instant;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A contact is stored and not yet read. Listened to in the same transaction, so that it is in a queue when it commits. */
public record CommunicationReceived(PracticeId practice, CommunicationId communication, Channel channel, Instant at)
        implements PracticeEvent {}
