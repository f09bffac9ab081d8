package org.throughline.work;

import java.time.Instant;
import java.util.UUID;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** The time that a patient was told has passed without the update. */
public record PromiseBroken(PracticeId practice, WorkItemId workItem, UUID promise, Instant dueAt, Instant at)
        implements PracticeEvent {}
