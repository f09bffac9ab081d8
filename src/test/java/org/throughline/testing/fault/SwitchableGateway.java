package org.throughline.testing.fault;

import java.util.concurrent.atomic.AtomicReference;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.OutgoingMail;
import org.throughline.communication.mail.sending.Sent;

/** The mail server of the moment; it takes everything until a test puts another one in its place. */
public final class SwitchableGateway implements MailGateway {

    private static final MailGateway TAKES_ALL =
            mail -> new Sent(mail.attempt(), mail.conversation().messageId());

    private final AtomicReference<MailGateway> current = new AtomicReference<>(TAKES_ALL);

    @Override
    public Sent send(OutgoingMail mail) {
        return current.get().send(mail);
    }

    /** Runs the step with this server in place. */
    public void with(MailGateway server, Runnable step) {
        current.set(server);
        try {
            step.run();
        } finally {
            current.set(TAKES_ALL);
        }
    }
}
