package org.throughline.communication.line;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.TextContact;
import org.throughline.communication.intake.StrayTexts;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes each text into the practice behind its number; what reaches no known number is kept as a stray. */
@Component
class TextArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(TextArrivals.class);
    private static final String REGION = "US";

    private final TextIntake intake;
    private final PracticeAddresses addresses;
    private final StrayTexts strays;

    TextArrivals(TextIntake intake, PracticeAddresses addresses, StrayTexts strays) {
        this.intake = intake;
        this.addresses = addresses;
        this.strays = strays;
    }

    /**
     * After this the text is in a queue, or with the operator; it may be acknowledged.
     *
     * @param at when it came
     */
    void take(TextContact text, Instant at) {
        var practice = practiceOf(text.to());
        if (practice.isEmpty()) {
            LOG.warn("a text reached a number that belongs to no practice; it is kept as a stray");
            strays.keep(text, at);
            return;
        }
        CurrentPractice.run(practice.get(), () -> intake.receive(text, at));
    }

    Optional<PracticeId> practiceOf(String number) {
        return ContactPoint.phone(number, REGION).flatMap(addresses::practiceAt);
    }
}
