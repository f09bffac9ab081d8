package org.throughline.playbook.version;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.kernel.PracticeId;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.content.DefaultPlaybook;

/**
 * Keeps each practice's playbook for the hot paths. A change of this node is seen with its commit, a change of another node
 * within ten seconds, and what a transaction has changed itself it reads from the database.
 */
final class PlaybookMemory {

    private static final long OLDEST = TimeUnit.SECONDS.toNanos(10);

    private final StandingVersions versions;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<PracticeId, Place> places = new ConcurrentHashMap<>();

    PlaybookMemory(StandingVersions versions, Clock clock, LongSupplier nanos) {
        this.versions = versions;
        this.clock = clock;
        this.nanos = nanos;
    }

    Playbook of(PracticeId practice) {
        var now = clock.instant();
        if (changedInThisTransaction()) {
            return Kept.of(versions.read(), nanos.getAsLong(), now).playbook();
        }
        var place = places.computeIfAbsent(practice, first -> new Place());
        var kept = place.kept;
        if (kept == null || nanos.getAsLong() - kept.readAt() > OLDEST) {
            return read(place, now).playbook();
        }
        if (!kept.covers(now)) {
            kept = Kept.of(kept.versions(), kept.readAt(), now);
            place.kept = kept;
        }
        return kept.playbook();
    }

    /** What was read before a change is not kept after it. */
    private Kept read(Place place, Instant now) {
        var before = place.changes();
        var read = Kept.of(versions.read(), nanos.getAsLong(), now);
        place.keep(read, before);
        return read;
    }

    /** Called in the transaction that changes a version. */
    void changes(PracticeId practice) {
        if (!changedInThisTransaction()) {
            TransactionSynchronizationManager.registerSynchronization(new Changed(this, practice));
        }
    }

    private void forget(PracticeId practice) {
        places.computeIfAbsent(practice, first -> new Place()).forget();
    }

    private static boolean changedInThisTransaction() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Changed.class::isInstance);
    }

    /** Forgets when the transaction is over, however it ended. */
    private record Changed(PlaybookMemory memory, PracticeId practice) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            memory.forget(practice);
        }
    }

    /** A practice's place, with the count of its changes. */
    private static final class Place {

        private volatile @Nullable Kept kept;
        private int changes;

        private synchronized int changes() {
            return changes;
        }

        private synchronized void keep(Kept read, int before) {
            if (changes == before) {
                kept = read;
            }
        }

        private synchronized void forget() {
            changes++;
            kept = null;
        }
    }

    /** What was read, and what of it is in force from one time until the next version takes force. */
    private record Kept(List<MomentVersion> versions, long readAt, Playbook playbook, Instant from, Instant until) {

        static Kept of(List<MomentVersion> versions, long readAt, Instant now) {
            var inForce = new LinkedHashMap<MomentCode, Playbook.InForce>();
            var until = Instant.MAX;
            for (var version : versions) {
                var from = version.steps().from().orElse(Instant.MIN);
                if (!from.isAfter(now)) {
                    inForce.put(version.moment(), version.inForce());
                } else if (from.isBefore(until)) {
                    until = from;
                }
            }
            return new Kept(versions, readAt, DefaultPlaybook.SHIPPED.with(inForce.values()), now, until);
        }

        boolean covers(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }
}
