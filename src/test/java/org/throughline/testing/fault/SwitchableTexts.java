package org.throughline.testing.fault;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.communication.TextContact;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;

/** The provider of texts of the moment; it is away until a test puts another one in its place. */
public final class SwitchableTexts implements TextGateway {

    private static final TextGateway AWAY = new TextGateway() {
        @Override
        public String send(OutgoingText text) {
            throw new TextRefused(TextRefused.Outcome.TEMPORARY, 0);
        }

        @Override
        public LookedUp lookUp(OutgoingText text, Instant handedOver) {
            return new LookedUp.Unknown();
        }

        @Override
        public List<TextContact> receivedSince(ContactPoint number, Instant since) {
            return List.of();
        }
    };

    private final AtomicReference<TextGateway> current = new AtomicReference<>(AWAY);

    @Override
    public String send(OutgoingText text) {
        return current.get().send(text);
    }

    @Override
    public LookedUp lookUp(OutgoingText text, Instant handedOver) {
        return current.get().lookUp(text, handedOver);
    }

    @Override
    public List<TextContact> receivedSince(ContactPoint number, Instant since) {
        return current.get().receivedSince(number, since);
    }

    /** Runs the step with this provider in place. */
    public void with(TextGateway provider, Runnable step) {
        current.set(provider);
        try {
            step.run();
        } finally {
            current.set(AWAY);
        }
    }
}
