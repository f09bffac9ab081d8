package org.throughline.communication.line;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.TextContact;
import org.throughline.communication.outbox.TextReceipts;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextReceipt;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes what a standing connection brings into the practice behind its number, as {@link TextWebhooks} does with calls. */
@Component
class TextDeliveries implements TextNews {

    private static final Logger LOG = LoggerFactory.getLogger(TextDeliveries.class);

    private final TextArrivals arrivals;
    private final TextAssembly assembly;
    private final TextReceipts receipts;
    private final Clock clock;

    TextDeliveries(TextArrivals arrivals, TextAssembly assembly, TextReceipts receipts, Clock clock) {
        this.arrivals = arrivals;
        this.assembly = assembly;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Without a practice there is nobody to wait for the other parts: each is kept as a stray. */
    @Override
    public void arrived(TextPart part) {
        var practice = arrivals.practiceOf(part.to());
        if (practice.isEmpty()) {
            arrivals.take(
                    new TextContact(
                            TextAssembly.NAMED + part.digest(),
                            part.from(),
                            part.to(),
                            part.words(),
                            part.media(),
                            part.fields()),
                    clock.instant());
            return;
        }
        CurrentPractice.run(practice.get(), () -> assembly.take(part, clock.instant()));
    }

    @Override
    public void became(TextReceipt receipt) {
        arrivals.practiceOf(receipt.from())
                .ifPresentOrElse(
                        practice -> CurrentPractice.run(practice, () -> receipts.take(receipt, clock.instant())),
                        () -> LOG.warn("a receipt speaks of a text from a number that belongs to no practice"));
    }
}
