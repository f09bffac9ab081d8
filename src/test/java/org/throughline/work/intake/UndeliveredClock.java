package org.throughline.work.intake;

import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.FaultHouse;

/** Does what the timer of the sweep would do, for scenarios of other modules. */
public final class UndeliveredClock {

    private UndeliveredClock() {}

    /** How many failed messages became work only now. */
    public static int strike(FaultHouse house, PracticeId practice) {
        return CurrentPractice.within(
                practice, () -> house.the(UndeliveredSweep.class).sweep(practice));
    }
}
