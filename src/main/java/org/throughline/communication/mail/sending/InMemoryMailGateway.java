package org.throughline.communication.mail.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.throughline.communication.mail.sending.MailRefused.Outcome;
import org.throughline.kernel.ContactPoint;

/** Takes mail and keeps it, in the same form and with the same refusals as a server; for the demo and for tests. */
public final class InMemoryMailGateway implements MailGateway {

    private final Session session = Session.getInstance(new Properties());
    private final List<byte[]> delivered = new ArrayList<>();
    private final Set<ContactPoint> unknown = new HashSet<>();
    private final Clock clock;
    private boolean away;
    private boolean losesItsAnswers;

    public InMemoryMailGateway(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Sent send(OutgoingMail mail) {
        if (away) {
            throw new MailRefused(Outcome.TEMPORARY, 0);
        }
        if (unknown.contains(mail.envelope().to())) {
            throw new MailRefused(Outcome.PERMANENT, 550);
        }
        delivered.add(bytes(mail));
        if (losesItsAnswers) {
            throw new MailRefused(Outcome.UNCERTAIN, 0);
        }
        return new Sent(mail.attempt(), mail.conversation().messageId());
    }

    /** The raw mails taken so far, in order. */
    public synchronized List<byte[]> delivered() {
        return List.copyOf(delivered);
    }

    /** From now on nobody has this address. */
    public synchronized void forget(ContactPoint address) {
        unknown.add(address);
    }

    /** Whether the server is out of reach. */
    public synchronized void away(boolean isAway) {
        away = isAway;
    }

    /** Whether it takes mail but its answer never arrives. */
    public synchronized void losesItsAnswers(boolean loses) {
        losesItsAnswers = loses;
    }

    private byte[] bytes(OutgoingMail mail) {
        var bytes = new ByteArrayOutputStream();
        try {
            new OutgoingMessage(session, mail, clock.instant()).writeTo(bytes);
        } catch (MessagingException | IOException unwritable) {
            throw new MailRefused(Outcome.TEMPORARY, 0);
        }
        return bytes.toByteArray();
    }
}
