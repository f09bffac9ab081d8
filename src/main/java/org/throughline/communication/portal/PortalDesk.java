package org.throughline.communication.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.web.PortalView;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;

/** The manager connects the practice's own patient portal, renews the secret, and pauses what goes out. */
@Service
public class PortalDesk {

    private final PortalConnections connections;
    private final PortalStanding standing;
    private final PortalHosts hosts;
    private final PracticeAddresses addresses;
    private final AuditLog audit;
    private final Clock clock;

    PortalDesk(
            PortalConnections connections,
            PortalStanding standing,
            PortalHosts hosts,
            PracticeAddresses addresses,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.standing = standing;
        this.hosts = hosts;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PortalView view(Access access) {
        access.requireManager();
        return shown(null);
    }

    /** With its secret where it is new; a portal that is there already moves. */
    @Transactional
    public PortalView connect(Access access, String written) {
        access.requireManager();
        var now = clock.instant();
        var address = hosts.checked(written);
        var known = connections.find();
        if (known.isPresent()) {
            connections.move(address);
            trail(access, "portal.moved", known.get().id(), now);
            return shown(null);
        }
        var secret = PortalSignature.newSecret();
        var id = connections.connect(address, secret, now);
        addresses.open(new ContactPoint(ContactPoint.Kind.PORTAL, id.toString()), access.practice());
        trail(access, "portal.connected", id, now);
        return shown(secret);
    }

    /** The secret before stays good for a while. */
    @Transactional
    public PortalView renewSecret(Access access) {
        access.requireManager();
        var now = clock.instant();
        var portal = known();
        var secret = PortalSignature.newSecret();
        connections.rotate(secret, now);
        trail(access, "portal.secret-renewed", portal.id(), now);
        return shown(secret);
    }

    /** What comes in is taken all the same. */
    @Transactional
    public void pause(Access access, boolean paused) {
        access.requireManager();
        var now = clock.instant();
        var portal = known();
        if (portal.pausedAt().isPresent() != paused) {
            connections.pause(Optional.of(now).filter(since -> paused));
            trail(access, paused ? "portal.paused" : "portal.resumed", portal.id(), now);
        }
    }

    private PortalConnection known() {
        return connections.find().orElseThrow(() -> new NotFound("the practice has no portal"));
    }

    private PortalView shown(@Nullable String secret) {
        return new PortalView(standing.find(clock.instant()).orElse(null), secret);
    }

    private void trail(Access access, String action, UUID portal, Instant now) {
        audit.record(AuditEntry.of(now, access.actor(), action, new Reference("PortalConnection", portal)));
    }
}
