package org.throughline.communication.line;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Received;
import org.throughline.communication.text.TextGateway;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/** R2: texts that no webhook brought are found in the provider's own list. */
@Component
public class TextGaps {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final ObjectProvider<TextGateway> gateway;
    private final PracticeAddresses addresses;
    private final TextIntake intake;
    private final ProviderGaps gaps;

    TextGaps(ObjectProvider<TextGateway> gateway, PracticeAddresses addresses, TextIntake intake, ProviderGaps gaps) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.intake = intake;
        this.gaps = gaps;
    }

    /** How many texts of the practice were missing. */
    public int sweep(PracticeId practice) {
        var number = addresses.textNumber(practice);
        return gateway.stream()
                .findFirst()
                .filter(TextGateway::keepsAList)
                .flatMap(open -> number.map(
                        ours -> gaps.fetched(Channel.SMS, ours, AGAIN, (since, now) -> taken(open, ours, since, now))))
                .orElse(0);
    }

    private int taken(TextGateway open, ContactPoint number, Instant since, Instant now) {
        int missing = 0;
        for (var text : open.receivedSince(number, since)) {
            missing += intake.receive(text, now) instanceof Received.Stored ? 1 : 0;
        }
        return missing;
    }
}
