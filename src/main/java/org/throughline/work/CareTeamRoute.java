package org.throughline.work;

import java.time.Instant;
import org.throughline.access.Access;

/** An item on its way to a clinician and back; its owner stays responsible for what the patient hears (INV-06). */
public interface CareTeamRoute {

    /** A clinician has it: nothing to do in the lane until it comes back, at the latest then. */
    void send(Access access, WorkItemId item, Instant checkAgainAt, Instant now);

    /** It comes back to its owner with a line, or the code of one, that says what to do now. */
    void comeBack(Access access, WorkItemId item, String line, Instant now);

    /** The patient has heard from a person of the practice: it is answered, and what was promised is kept. */
    void patientHeard(Access access, WorkItemId item, Instant now);

    /**
     * What the patient was told to expect becomes a promise (INV-11).
     *
     * @throws org.throughline.kernel.RuleViolation when the time has passed or nobody is there then
     */
    void promise(Access access, WorkItemId item, Told told, Instant now);

    /** What was said to the patient, and by when they hear again. Prints masked. */
    record Told(String words, Instant dueAt) {

        @Override
        public String toString() {
            return "Told[by " + dueAt + "]";
        }
    }
}
