package org.throughline.playbook;

import org.throughline.kernel.LaneCode;

/** How something reached the practice, as far as it decides the lane it goes to first. */
public sealed interface Arrival {

    /** Left by voice. */
    record Voicemail() implements Arrival {}

    /** Sent by a form on which the patient chose a reason. */
    record Form(MomentCode reason) implements Arrival {}

    /** Answers something in an Issue of a lane. */
    record Reply(LaneCode laneOfIssue) implements Arrival {}

    /** Anything else; it waits at the front desk's backup until someone, or the suggestion, says better. */
    record Other() implements Arrival {}
}
