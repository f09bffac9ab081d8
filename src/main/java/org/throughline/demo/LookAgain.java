package org.throughline.demo;

import org.throughline.kernel.RuleViolation;

/** The sweeps of the house run while the demo writes its past: what they changed between a look and a step is looked at again. */
final class LookAgain {

    private static final String CHANGED = "work.changed-meanwhile";
    private static final int LOOKS = 5;

    private LookAgain() {}

    /** Takes the step, which looks first; each step is one transaction, so that nothing of a refused one stays. */
    static void at(Runnable step) {
        for (var looked = 1; ; looked++) {
            try {
                step.run();
                return;
            } catch (RuleViolation changed) {
                if (looked == LOOKS || !CHANGED.equals(changed.getMessage())) {
                    throw changed;
                }
            }
        }
    }
}
