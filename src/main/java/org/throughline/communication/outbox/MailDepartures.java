package org.throughline.communication.outbox;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.kernel.PracticeId;

/** Mail leaves through the server of the settings, from the practice's own address; without either nothing does. */
@Component
class MailDepartures {

    private static final String NO_SERVER = "communication.no-mail-server";

    private final ObjectProvider<MailGateway> gateway;
    private final PracticeAddresses addresses;

    MailDepartures(ObjectProvider<MailGateway> gateway, PracticeAddresses addresses) {
        this.gateway = gateway;
        this.addresses = addresses;
    }

    /** The code of what keeps mail here. */
    Optional<String> missing(PracticeId practice) {
        if (server().isEmpty()) {
            return Optional.of(NO_SERVER);
        }
        return addresses.of(practice).isPresent() ? Optional.empty() : Optional.of("communication.no-return-address");
    }

    Optional<MailGateway> server() {
        return Optional.ofNullable(gateway.getIfAvailable());
    }
}
