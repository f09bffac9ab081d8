package org.throughline.work;

import java.time.Instant;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** The matter of an item is done, with the code of its outcome. */
public record WorkItemClosed(PracticeId practice, WorkItemId workItem, LaneCode lane, String closeCode, Instant at)
        implements PracticeEvent {}
