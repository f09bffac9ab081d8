package org.throughline.work;

import java.time.Instant;
import java.util.UUID;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A patient was told when the next update comes. */
public record PromiseMade(PracticeId practice, WorkItemId workItem, UUID promise, Instant dueAt, Instant at)
        implements PracticeEvent {}
