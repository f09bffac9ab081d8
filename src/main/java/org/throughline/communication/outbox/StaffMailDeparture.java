package org.throughline.communication.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.StaffMail;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.MailRefused;
import org.throughline.communication.mail.sending.OutgoingMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.Practices;

/** Notes to the staff leave by the same server as everything else, marked as automatic. */
@Component
class StaffMailDeparture implements StaffMail {

    private static final Logger LOG = LoggerFactory.getLogger(StaffMailDeparture.class);

    private final MailDepartures departures;
    private final PracticeAddresses addresses;
    private final Practices practices;

    StaffMailDeparture(MailDepartures departures, PracticeAddresses addresses, Practices practices) {
        this.departures = departures;
        this.addresses = addresses;
        this.practices = practices;
    }

    @Override
    public boolean send(PracticeId practice, Note note) {
        var server = departures.server();
        var from = addresses.of(practice);
        if (server.isEmpty() || from.isEmpty()) {
            return false;
        }
        return sent(server.get(), mail(practice, note, from.get()));
    }

    private static boolean sent(MailGateway server, OutgoingMail mail) {
        try {
            server.send(mail);
            return true;
        } catch (MailRefused refused) {
            LOG.warn("a note to the staff was not taken: {}", refused.outcome());
            return false;
        }
    }

    private OutgoingMail mail(PracticeId practice, Note note, ContactPoint from) {
        var attempt = UUID.randomUUID();
        var domain = from.value().substring(from.value().indexOf('@'));
        return new OutgoingMail(
                attempt,
                new OutgoingMail.Envelope(practices.get(practice).name(), from, note.to(), from),
                new OutgoingMail.Conversation("<" + attempt + domain + ">", Optional.empty(), List.of()),
                note.subject(),
                note.text(),
                note.language(),
                true);
    }
}
