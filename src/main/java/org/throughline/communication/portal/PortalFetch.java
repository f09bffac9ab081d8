package org.throughline.communication.portal;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.intake.PortalFiles;
import org.throughline.communication.intake.PortalFiles.Wanted;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.upload.UploadCheck;
import org.throughline.platform.upload.UploadCheck.Checked;

/** Fetches what messages of the portal name, and keeps what a patient may send: told by its content, whatever it is called. */
@Component
class PortalFetch {

    private static final Logger LOG = LoggerFactory.getLogger(PortalFetch.class);

    private final PortalGateway gateway;
    private final PortalConnections connections;
    private final PortalFiles files;
    private final Clock clock;

    PortalFetch(PortalGateway gateway, PortalConnections connections, PortalFiles files, Clock clock) {
        this.gateway = gateway;
        this.connections = connections;
        this.files = files;
        this.clock = clock;
    }

    /** How many files of the bound practice came. */
    int fetch(PracticeId practice) {
        return connections.find().map(this::fetched).orElse(0);
    }

    private int fetched(PortalConnection portal) {
        int came = 0;
        for (var wanted : files.wanted(clock.instant())) {
            came += fetched(portal, wanted) ? 1 : 0;
        }
        return came;
    }

    private boolean fetched(PortalConnection portal, Wanted wanted) {
        try {
            return kept(wanted, gateway.file(portal, wanted.address()));
        } catch (TextRefused refused) {
            LOG.warn("file {} of communication {}: {}", wanted.place(), wanted.message(), refused.getMessage());
            if (refused.outcome() == Outcome.PERMANENT) {
                files.refuse(wanted, "not-had");
            } else {
                files.later(wanted, clock.instant());
            }
            return false;
        }
    }

    private boolean kept(Wanted wanted, byte[] bytes) {
        return switch (UploadCheck.check(bytes, wanted.place())) {
            case Checked.Accepted(var one) -> {
                files.keep(wanted, one.getFirst(), clock.instant());
                yield true;
            }
            case Checked.Refused(var code) -> {
                LOG.warn("file {} of communication {} is not kept: {}", wanted.place(), wanted.message(), code);
                files.refuse(wanted, code);
                yield false;
            }
        };
    }
}
