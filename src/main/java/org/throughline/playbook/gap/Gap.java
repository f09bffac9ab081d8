package org.throughline.playbook.gap;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.MomentCode;

/** What a patient asks and no entry of the playbook fits. Prints masked. */
public record Gap(UUID id, About about, String asks, PersonId raisedBy, Instant raisedAt, Optional<Answer> answer) {

    /**
     * The work it came up in.
     *
     * @param label what people call the task, for instance {@code W-1042}
     */
    public record About(UUID task, String label, LaneCode lane) {}

    /** What the practice says to it, and which moment it is after all. */
    public record Answer(String words, Optional<MomentCode> moment, PersonId by, Instant at) {

        @Override
        public String toString() {
            return "Answer[" + moment + " masked]";
        }
    }

    @Override
    public String toString() {
        return "Gap[" + id + " in " + about.lane() + "]";
    }
}
