package org.throughline.communication.line;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.RuleViolation;

/** A text to the manager's own phone, so that she sees the line work; never to a patient's. */
@Component
class TestText {

    private final TestTextRules rules;
    private final ObjectProvider<TextGateway> gateway;

    TestText(TestTextRules rules, ObjectProvider<TextGateway> gateway) {
        this.rules = rules;
        this.gateway = gateway;
    }

    /** What the provider calls it. */
    String send(Access access, String phone) {
        var checked = rules.checked(access, phone);
        var open = gateway.stream().findFirst().orElseThrow(() -> RuleViolation.of("communication.no-text-provider"));
        try {
            return open.send(new OutgoingText(UUID.randomUUID(), checked.from(), checked.to(), checked.words()));
        } catch (TextRefused refused) {
            throw RuleViolation.of("communication.test-text-refused", Integer.toString(refused.code()));
        }
    }
}
