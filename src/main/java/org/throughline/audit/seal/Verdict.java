package org.throughline.audit.seal;

import java.time.Instant;
import java.util.Optional;

/**
 * What a look at one practice's whole chain found.
 *
 * @param unsealed entries that no seal covers yet; the next sweep takes them
 */
record Verdict(long seals, long entries, long unsealed, Optional<Fault> fault) {

    /** What is wrong; its sentence is {@code audit.fault.<NAME>}. */
    enum Wrong {
        ENTRIES_MISSING,
        ENTRIES_ADDED,
        ENTRIES_CHANGED,
        SEAL_MISSING,
        END_CUT_OFF,
        HEAD_DIFFERS,
        ANCHOR_CUT_OFF,
        ANCHOR_DIFFERS
    }

    /**
     * The first fault of the chain; what comes behind it cannot be judged.
     *
     * @param seal the number of the seal
     * @param sealedAt when it was sealed, if that is known
     */
    record Fault(Wrong what, long seal, Optional<Instant> sealedAt, long expected, long found) {

        static Fault at(Wrong what, StoredSeal seal, long found) {
            return new Fault(what, seal.number(), Optional.of(seal.sealedAt()), seal.events(), found);
        }

        static Fault behind(Wrong what, long seal) {
            return new Fault(what, seal, Optional.empty(), 0, 0);
        }
    }
}
