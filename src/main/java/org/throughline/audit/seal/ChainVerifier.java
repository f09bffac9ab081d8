package org.throughline.audit.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.seal.Verdict.Fault;
import org.throughline.audit.seal.Verdict.Wrong;
import org.throughline.kernel.PracticeId;

/**
 * Reads a practice's whole chain again and computes every digest anew. It shares no code with the sealer, which computes in
 * the database: a mistake or a manipulation of one is found by the other.
 */
@Service
class ChainVerifier {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;

    ChainVerifier(JdbcClient database) {
        this.database = database;
    }

    /** What the chain of the bound practice says, and what the anchors of that practice say to it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(PracticeId practice, List<Anchor> anchors) {
        try (var seals = database
                        .sql("select " + StoredSeal.COLUMNS + """
                                 from audit.seal s where s.practice_id = :practice order by s.number
                                """)
                        .param("practice", practice.value())
                        .withFetchSize(AT_ONCE)
                        .query(StoredSeal::read)
                        .stream();
                var entries = database
                        .sql("select " + StoredEntry.COLUMNS + """
                                from audit.audit_event e where e.practice_id = :practice order by e.written_in, e.id
                                """)
                        .param("practice", practice.value())
                        .withFetchSize(AT_ONCE)
                        .query(StoredEntry::read)
                        .stream()) {
            var walk = new Walk(entries.iterator());
            seals.iterator().forEachRemaining(walk::over);
            return walk.verdict(() -> ends(practice, walk.last, walk.digests, anchors));
        }
    }

    /** The last seal of the chain, for an outside file; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Anchor> anchor(PracticeId practice) {
        return database.sql("select " + StoredSeal.COLUMNS
                        + " from audit.seal s where s.practice_id = :practice order by s.number desc limit 1")
                .param("practice", practice.value())
                .query(StoredSeal::read)
                .optional()
                .map(seal -> new Anchor(practice.value(), seal.number(), seal.digest(), seal.sealedAt()));
    }

    private Optional<Fault> ends(
            PracticeId practice, @Nullable StoredSeal last, Map<Long, String> digests, List<Anchor> anchors) {
        long number = last == null ? 0 : last.number();
        for (var anchor : anchors) {
            if (anchor.number() > number) {
                return Optional.of(Fault.behind(Wrong.ANCHOR_CUT_OFF, anchor.number()));
            }
            if (!anchor.digest().equals(digests.get(anchor.number()))) {
                return Optional.of(Fault.behind(Wrong.ANCHOR_DIFFERS, anchor.number()));
            }
        }
        return head(practice).flatMap(head -> {
            if (head.number() > number) {
                return Optional.of(Fault.behind(Wrong.END_CUT_OFF, head.number()));
            }
            var agrees =
                    head.number() == number && (last == null || head.digest().equals(last.digest()));
            return agrees ? Optional.empty() : Optional.of(Fault.behind(Wrong.HEAD_DIFFERS, head.number()));
        });
    }

    private record Head(long number, String digest) {}

    private Optional<Head> head(PracticeId practice) {
        return database.sql("select h.number, encode(h.digest, 'hex') as digest from audit.chain_head h"
                        + " where h.practice_id = :practice")
                .param("practice", practice.value())
                .query((row, number) -> new Head(row.getLong("number"), row.getString("digest")))
                .optional();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** What a seal must say, computed from the entries it covers. */
    private static final class Covered {

        private final MessageDigest leaf = sha256();
        private final MessageDigest whole = sha256();
        private long count;

        Covered(String previous, StoredSeal seal) {
            whole.update(HexFormat.of().parseHex(previous));
            whole.update(ByteBuffer.allocate(4 * Long.BYTES)
                    .putLong(seal.number())
                    .putLong(seal.coversUntil())
                    .putLong(seal.events())
                    .putLong(StoredEntry.micros(seal.sealedAt()))
                    .array());
        }

        void add(StoredEntry entry) {
            count++;
            leaf.update(entry.canonical());
            whole.update(leaf.digest());
        }

        Optional<Wrong> differsFrom(StoredSeal seal) {
            if (count != seal.events()) {
                return Optional.of(count < seal.events() ? Wrong.ENTRIES_MISSING : Wrong.ENTRIES_ADDED);
            }
            var digest = HexFormat.of().formatHex(whole.digest());
            return digest.equals(seal.digest()) ? Optional.empty() : Optional.of(Wrong.ENTRIES_CHANGED);
        }
    }

    /** Goes along both rows at once, so that a chain of any length fits into memory. */
    private static final class Walk {

        private final Unsealed entries;
        private final Map<Long, String> digests = new HashMap<>();
        private @Nullable StoredSeal last;
        private Optional<Fault> fault = Optional.empty();
        private String previous = "00".repeat(32);
        private long seals;
        private long sealed;

        Walk(Iterator<StoredEntry> entries) {
            this.entries = new Unsealed(entries);
        }

        void over(StoredSeal seal) {
            seals++;
            var covered = new Covered(previous, seal);
            entries.before(seal.coversUntil(), covered::add);
            sealed += covered.count;
            fault = fault.or(() -> wrong(seal, covered));
            digests.put(seal.number(), seal.digest());
            previous = seal.digest();
            last = seal;
        }

        private Optional<Fault> wrong(StoredSeal seal, Covered covered) {
            long expected = last == null ? 1 : last.number() + 1;
            if (seal.number() != expected) {
                return Optional.of(Fault.behind(Wrong.SEAL_MISSING, expected));
            }
            return covered.differsFrom(seal).map(wrong -> Fault.at(wrong, seal, covered.count));
        }

        Verdict verdict(Supplier<Optional<Fault>> ends) {
            long unsealed = entries.rest();
            return new Verdict(seals, sealed + unsealed, unsealed, fault.or(ends));
        }
    }

    /** The entries that no seal has covered yet, in their order. */
    private static final class Unsealed {

        private final Iterator<StoredEntry> entries;
        private @Nullable StoredEntry waiting;

        Unsealed(Iterator<StoredEntry> entries) {
            this.entries = entries;
        }

        /** Hands over those that were written before the end of a seal. */
        void before(long end, Consumer<StoredEntry> covering) {
            for (var entry = next(); entry != null; entry = next()) {
                if (Long.compareUnsigned(entry.writtenIn(), end) >= 0) {
                    waiting = entry;
                    return;
                }
                covering.accept(entry);
            }
        }

        /** How many are left behind the last seal. */
        long rest() {
            long left = 0;
            while (next() != null) {
                left++;
            }
            return left;
        }

        private @Nullable StoredEntry next() {
            var entry = waiting;
            waiting = null;
            return entry == null && entries.hasNext() ? entries.next() : entry;
        }
    }
}
