package org.throughline.playbook;

import java.time.Instant;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** Another version of a moment is in force: what is said in the lane is not what its people learnt. */
public record MomentTookForce(PracticeId practice, MomentCode moment, LaneCode lane, int number, Instant at)
        implements PracticeEvent {}
