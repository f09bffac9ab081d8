package org.throughline.work.web;

import java.util.Optional;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.web.ThreadView.Delivery;
import org.throughline.platform.i18n.Texts;

/** What became of a message of ours, and in words why it did not arrive. */
final class DeliveryWords {

    private static final String WHY = "communication.trouble.";

    private DeliveryWords() {}

    static Delivery state(ConversationEntry entry) {
        return switch (entry.delivery().map(ConversationEntry.Delivery::state).orElse("sent")) {
            case "sent", "delivered" -> Delivery.SENT;
            case "failed", "uncertain", "cancelled" -> Delivery.FAILED;
            default -> Delivery.WAITING;
        };
    }

    /** Codes of a server have words for what people meet often; the others are said as they are. */
    static Optional<String> trouble(ConversationEntry entry, Texts texts) {
        return entry.delivery()
                .filter(delivery -> state(entry) == Delivery.FAILED)
                .map(delivery -> delivery.state().equals("uncertain")
                        ? texts.get(WHY + "uncertain")
                        : words(delivery.reason().orElse("unknown"), texts));
    }

    private static String words(String reason, Texts texts) {
        var code = reason.replaceFirst("^(bounced|smtp|text|fax|portal)-", "");
        return texts.find(WHY + reason)
                .or(() -> texts.find(WHY + "status." + code))
                .orElseGet(() ->
                        code.equals(reason) ? texts.get(WHY + "unknown") : texts.get(WHY + "other", "code", code));
    }
}
