package org.throughline.work;

import java.time.Instant;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A contact has become work in a lane. */
public record WorkItemOpened(PracticeId practice, WorkItemId workItem, LaneCode lane, Instant at)
        implements PracticeEvent {}
