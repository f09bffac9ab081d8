package org.throughline.work;

import java.time.Instant;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/**
 * All words for the care team of an item have gone to items of their own, which are held instead; published in the transaction
 * that frees the first one.
 *
 * @param to the item that took the last of them along
 */
public record ClinicalWordsMoved(PracticeId practice, WorkItemId from, WorkItemId to, Instant at)
        implements PracticeEvent {}
