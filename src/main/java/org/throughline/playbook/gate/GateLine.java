package org.throughline.playbook.gate;

import java.util.List;
import java.util.Optional;
import org.throughline.playbook.Moment;

/** One part of a lane's gate; green when nothing is missing. */
public record GateLine(GatePart part, List<Missing> missing) {

    public GateLine {
        missing = List.copyOf(missing);
    }

    public boolean green() {
        return missing.isEmpty();
    }

    /** What is missing, of which moment if it is one's; its sentence stands in the message bundle. */
    public record Missing(String code, Optional<Moment> moment) {

        static Missing of(String code) {
            return new Missing(code, Optional.empty());
        }
    }
}
