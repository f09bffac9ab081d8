package org.throughline.playbook;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.LaneCode;

/** Stub. */
@Component
public class MomentSuggestion {
    public record MomentCode(String value) {}

    public record Suggested(MomentCode moment, LaneCode lane) {}

    public Optional<Suggested> suggest(String text) {
        return Optional.empty();
    }
}
