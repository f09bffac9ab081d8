package org.throughline.escalation.recovery;

import java.util.stream.Stream;
import org.throughline.kernel.RuleViolation;

/** What the next person needs (S3-128): why the patient was let down, what was done, what was promised, who has it. Prints masked. */
public record RecoveryNote(String reason, String action, String promise, String route) {

    public RecoveryNote {
        reason = reason.strip();
        action = action.strip();
        promise = promise.strip();
        route = route.strip();
    }

    RecoveryNote checked() {
        if (Stream.of(reason, action, promise, route).anyMatch(String::isEmpty)) {
            throw RuleViolation.of("recovery.note-field-missing");
        }
        return this;
    }

    @Override
    public String toString() {
        return "RecoveryNote[masked]";
    }
}
