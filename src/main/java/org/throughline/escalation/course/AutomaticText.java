package org.throughline.escalation.course;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.communication.Communications;
import org.throughline.communication.SafetyAnswer;
import org.throughline.communication.SafetyText;
import org.throughline.kernel.Language;
import org.throughline.work.WorkItemSummary;

/** The fixed text that answers words of an emergency once, where the channel allows it (safety.md 1.7). */
@Component
class AutomaticText {

    private static final String SENT = "escalation.auto.sent";
    private static final String NOT_SENT = "escalation.auto.not-sent";

    private final Communications communications;

    AutomaticText(Communications communications) {
        this.communications = communications;
    }

    /** Sends it, and answers with the code of what the patient was told by it. */
    String send(WorkItemSummary item, Escalation emergency, Instant now) {
        var language = item.language().orElse(Language.UNKNOWN);
        return switch (communications.automatic(item.issue(), text(emergency), language, now)) {
            case SafetyAnswer.Sent sent -> SENT;
            case SafetyAnswer.AlreadySent before -> SENT;
            case SafetyAnswer.ChannelCannot(var why) -> NOT_SENT;
        };
    }

    private static SafetyText text(Escalation emergency) {
        var signs = emergency.subject().signs();
        if (signs.contains("crisis")) {
            return SafetyText.CRISIS;
        }
        return signs.contains("poison") ? SafetyText.POISON : SafetyText.EMERGENCY;
    }
}
