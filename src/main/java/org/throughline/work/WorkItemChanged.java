package org.throughline.work;

import java.time.Instant;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** An item's owner, state, promise or words changed; open screens show it anew. */
public record WorkItemChanged(PracticeId practice, WorkItemId workItem, LaneCode lane, Instant at)
        implements PracticeEvent {}
