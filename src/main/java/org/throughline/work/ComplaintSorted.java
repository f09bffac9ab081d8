package org.throughline.work;

import java.time.Instant;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A person found that an item is a complaint. */
public record ComplaintSorted(PracticeId practice, WorkItemId workItem, Instant at) implements PracticeEvent {}
