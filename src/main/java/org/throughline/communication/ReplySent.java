package org.throughline.communication;

import java.time.Instant;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A message of ours was taken by the other side. */
public record ReplySent(PracticeId practice, CommunicationId communication, Instant at) implements PracticeEvent {}
