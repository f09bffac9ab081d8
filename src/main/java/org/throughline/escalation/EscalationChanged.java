package org.throughline.escalation;

import java.time.Instant;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;
import org.throughline.work.WorkItemId;

/** Somebody raised, received, accepted, answered or told, or the time for it passed; open screens show it anew. */
public record EscalationChanged(PracticeId practice, EscalationId escalation, WorkItemId workItem, Instant at)
        implements PracticeEvent {}
