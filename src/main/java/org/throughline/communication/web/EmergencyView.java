package org.throughline.communication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.SafetyText;
import org.throughline.practice.EmergencyRoute;

/**
 * Where the practice says that emergencies go, with everything it said before and what patients are sent.
 *
 * @param now empty while nobody has said so
 */
public record EmergencyView(@Nullable Said now, List<Said> before, List<Text> texts) {

    /** What was said, and by whom. */
    public record Said(EmergencyRoute route, String by) {}

    /** An automatic text as a patient gets it while the practice is open, or closed. */
    public record Text(SafetyText kind, boolean open, String words) {}
}
