package org.throughline.communication.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.portal.NotBelieved.Why;
import org.throughline.communication.waiting.Away;
import org.throughline.communication.waiting.RefusedCalls;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Believes no call without the signature of the connection that it names, over its bytes and a time near ours (threat 13). */
@Component
class PortalDoor {

    private final PracticeAddresses addresses;
    private final PortalConnections connections;
    private final RefusedCalls refused;
    private final Clock clock;
    private final Map<UUID, Known> remembered = new ConcurrentHashMap<>();

    PortalDoor(PracticeAddresses addresses, PortalConnections connections, RefusedCalls refused, Clock clock) {
        this.addresses = addresses;
        this.connections = connections;
        this.refused = refused;
        this.clock = clock;
    }

    /** A portal as it was last read. */
    private record Known(PracticeId practice, PortalConnection portal, Instant readAt) {}

    /** The practice whose portal it is; a connection that there is not answers as a wrong signature does. */
    PracticeId admit(UUID connection, SignedCall call) {
        var now = clock.instant();
        var holds = known(connection, now).filter(known -> holds(known.portal(), call));
        if (holds.isEmpty()) {
            refused.count(RefusedCalls.Kind.UNSIGNED_PORTAL);
            throw new NotBelieved(Why.SIGNATURE);
        }
        if (Duration.between(call.at(), now).abs().compareTo(PortalSignature.APART) > 0) {
            throw new NotBelieved(Why.TIME);
        }
        return holds.get().practice();
    }

    /** So that its calls are believed while the database is away, though none came since the start. */
    void remember(PracticeId practice) {
        connections
                .find()
                .ifPresent(portal -> remembered.put(portal.id(), new Known(practice, portal, clock.instant())));
    }

    /** While the database is away, as it was last read; a secret that may no longer be believed is not. */
    private Optional<Known> known(UUID connection, Instant now) {
        try {
            var read = read(connection, now);
            read.ifPresentOrElse(known -> remembered.put(connection, known), () -> remembered.remove(connection));
            return read;
        } catch (DataAccessException | TransactionException away) {
            var before = Optional.ofNullable(remembered.get(connection))
                    .filter(known -> now.isBefore(known.readAt().plus(PortalConnections.OVERLAP)));
            if (!Away.says(away) || before.isEmpty()) {
                throw away;
            }
            return before;
        }
    }

    private Optional<Known> read(UUID connection, Instant now) {
        return addresses
                .practiceAt(new ContactPoint(ContactPoint.Kind.PORTAL, connection.toString()))
                .flatMap(practice -> CurrentPractice.within(practice, connections::find)
                        .filter(portal -> portal.id().equals(connection))
                        .map(portal -> new Known(practice, portal, now)));
    }

    private static boolean holds(PortalConnection portal, SignedCall call) {
        return portal.secrets().stream()
                .map(secret -> new PortalSignature(secret).holds(call.id(), call.at(), call.body(), call.signature()))
                .reduce(false, Boolean::logicalOr);
    }
}
