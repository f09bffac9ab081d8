package org.throughline.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.audit.seal.Verdict.Wrong;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;

/**
 * R9: whoever edits the trail with all rights over the database, and the triggers out of the way, is found. The edits are
 * planted by the owner of the tables; a chain that is rewritten as a whole is found only by an anchor from outside.
 */
@HouseTest
class SealedTrailTests {

    private static final Logger LOG = LoggerFactory.getLogger(SealedTrailTests.class);
    private static final int TRIALS = 10;
    private static final int SEALS = 5;
    private static final int ENTRIES = 4;

    private final SmallClinic clinics;
    private final AuditLog audit;
    private final Sealer sealer;
    private final ChainVerifier verifier;
    private final Random random = new Random(20261122);

    SealedTrailTests(SmallClinic clinics, AuditLog audit, Sealer sealer, ChainVerifier verifier) {
        this.clinics = clinics;
        this.audit = audit;
        this.sealer = sealer;
        this.verifier = verifier;
    }

    /** Ways to change what has been sealed; what each touches is between the second and the last seal. */
    enum Edit {
        CHANGED_ROW(Wrong.ENTRIES_CHANGED) {
            @Override
            void plant(Forger forger) throws SQLException {
                forger.run("update audit.audit_event set action = 'patient.renamed' where id = ?", forger.entry());
            }
        },
        REMOVED_ROW(Wrong.ENTRIES_MISSING) {
            @Override
            void plant(Forger forger) throws SQLException {
                forger.run("delete from audit.audit_event where id = ?", forger.entry());
            }
        },
        FORGED_ROW(Wrong.ENTRIES_ADDED) {
            @Override
            void plant(Forger forger) throws SQLException {
                forger.run("""
                        insert into audit.audit_event
                            (practice_id, at, actor_kind, actor_id, action, entity_type, entity_id, written_in)
                        select practice_id, at, actor_kind, actor_id, action, entity_type, entity_id, written_in
                        from audit.audit_event where id = ?
                        """, forger.entry());
            }
        },
        SWAPPED_ROWS(Wrong.ENTRIES_CHANGED) {
            @Override
            void plant(Forger forger) throws SQLException {
                var one = forger.entry();
                var other = forger.entry();
                forger.run("""
                        update audit.audit_event e set entity_id = o.entity_id from audit.audit_event o
                        where e.practice_id = o.practice_id and ((e.id = ? and o.id = ?) or (e.id = ? and o.id = ?))
                        """, one, other, other, one);
            }
        },
        REMOVED_SEAL(Wrong.SEAL_MISSING) {
            @Override
            void plant(Forger forger) throws SQLException {
                forger.run("delete from audit.seal where number = 3");
            }
        },
        CUT_TAIL(Wrong.END_CUT_OFF) {
            @Override
            void plant(Forger forger) throws SQLException {
                forger.cutBehindSeal(3);
            }
        };

        private final Wrong found;

        Edit(Wrong found) {
            this.found = found;
        }

        abstract void plant(Forger forger) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void findsThePlantedEdit(Edit edit) throws SQLException {
        var found = 0;
        for (var trial = 0; trial < TRIALS; trial++) {
            var practice = sealedTrail();
            assertThat(verify(practice, List.of()).fault()).isEmpty();
            try (var forger = new Forger(practice, random)) {
                edit.plant(forger);
            }
            var verdict = verify(practice, List.of());
            if (verdict.fault().map(Verdict.Fault::what).equals(Optional.of(edit.found))) {
                found++;
            }
        }
        LOG.info("{}: {} of {} found by the chain", edit, found, TRIALS);
        assertThat(found).isEqualTo(TRIALS);
    }

    @Test
    void findsATrailThatWasWrittenAnewOnlyByAnAnchor() throws SQLException {
        var byChain = 0;
        var byAnchor = 0;
        for (var trial = 0; trial < TRIALS; trial++) {
            var practice = sealedTrail();
            var anchor = CurrentPractice.within(practice, () -> verifier.anchor(practice))
                    .orElseThrow();
            try (var forger = new Forger(practice, random)) {
                forger.run("delete from audit.audit_event where id = ?", forger.entry());
                forger.run("delete from audit.seal");
                forger.run("delete from audit.chain_head");
            }
            sealAll(practice, SEALS * ENTRIES - 1);
            byChain += verify(practice, List.of()).fault().isPresent() ? 1 : 0;
            byAnchor += verify(practice, List.of(anchor)).fault().isPresent() ? 1 : 0;
        }
        LOG.info("rewritten: {} of {} found by the chain, {} by the anchor", byChain, TRIALS, byAnchor);
        assertThat(byChain).isZero();
        assertThat(byAnchor).isEqualTo(TRIALS);
    }

    @Test
    void findsACutTailByTheAnchorEvenWhenTheHeadWasCutToo() throws SQLException {
        var practice = sealedTrail();
        var anchor = CurrentPractice.within(practice, () -> verifier.anchor(practice))
                .orElseThrow();
        try (var forger = new Forger(practice, random)) {
            forger.cutBehindSeal(3);
            forger.run("""
                    update audit.chain_head h set number = s.number, covers_until = s.covers_until, digest = s.digest
                    from audit.seal s where s.practice_id = h.practice_id and s.number = 3
                    """);
        }

        assertThat(verify(practice, List.of()).fault()).isEmpty();
        assertThat(verify(practice, List.of(anchor)).fault())
                .map(Verdict.Fault::what)
                .contains(Wrong.ANCHOR_CUT_OFF);
    }

    @Test
    void countsWhatIsSealedAndWhatIsNotYet() {
        var practice = sealedTrail();
        write(practice, 2);

        var verdict = verify(practice, List.of());

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(SEALS * ENTRIES + 2);
        assertThat(verdict.seals()).isGreaterThanOrEqualTo(SEALS);
    }

    @Test
    void refusesToBeEditedByTheApplication() {
        var practice = sealedTrail();

        for (var edit : List.of(
                "update audit.audit_event set action = 'x'",
                "delete from audit.audit_event",
                "update audit.seal set events = 0",
                "delete from audit.seal",
                "delete from audit.chain_head")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> clinics.within(practice, () -> clinics.execute(edit)))
                    .hasStackTraceContaining("permission denied");
        }
    }

    /** A practice with five seals over four entries each, written in transactions of two. */
    private PracticeId sealedTrail() {
        var practice = clinics.open();
        for (var seal = 0; seal < SEALS; seal++) {
            write(practice, ENTRIES / 2);
            write(practice, ENTRIES / 2);
            sealAll(practice, ENTRIES);
        }
        return practice;
    }

    private void write(PracticeId practice, int entries) {
        clinics.within(
                practice,
                () -> IntStream.range(0, entries)
                        .forEach(any -> audit.record(AuditEntry.of(
                                        MutableClock.TUESDAY_TEN,
                                        Actor.SYSTEM,
                                        "patient.opened",
                                        new Reference("Patient", UUID.randomUUID()))
                                .about(UUID.randomUUID())
                                .because("search.désk")
                                .showing(List.of(UUID.randomUUID(), UUID.randomUUID())))));
    }

    /** Until the entries are sealed: another transaction of the house may hold the horizon back for a moment. */
    private void sealAll(PracticeId practice, int entries) {
        var unsealed = Long.MAX_VALUE;
        for (var turn = 0; turn < 10_000 && unsealed > 0; turn++) {
            CurrentPractice.within(practice, () -> sealer.seal(practice, MutableClock.TUESDAY_TEN));
            unsealed = verify(practice, List.of()).unsealed();
        }
        assertThat(unsealed).as("unsealed of %s entries", entries).isZero();
    }

    private Verdict verify(PracticeId practice, List<Anchor> anchors) {
        return CurrentPractice.within(practice, () -> verifier.verify(practice, anchors));
    }

    /** Somebody who owns the tables and moves the triggers out of the way; closing commits what was done. */
    static final class Forger implements AutoCloseable {

        private static final List<String> TABLES = List.of("audit.audit_event", "audit.seal", "audit.chain_head");

        private final Connection owner;
        private final List<UUID> touchable;

        Forger(PracticeId practice, Random random) throws SQLException {
            owner = TestDatabase.logins().owner().connect();
            owner.setAutoCommit(false);
            run(
                    "select set_config('throughline.practice', ?, true)",
                    practice.value().toString());
            for (var table : TABLES) {
                run("alter table " + table + " disable trigger user");
            }
            touchable = new ArrayList<>(sealed());
            java.util.Collections.shuffle(touchable, random);
        }

        /** Another entry of the middle, never the same twice. */
        UUID entry() {
            return touchable.removeLast();
        }

        void cutBehindSeal(int number) throws SQLException {
            run("""
                    delete from audit.audit_event where written_in >=
                        (select s.covers_until from audit.seal s where s.number = ?)
                    """, number);
            run("delete from audit.seal where number > ?", number);
        }

        void run(String sql, Object... values) throws SQLException {
            try (var statement = owner.prepareStatement(sql)) {
                for (var place = 0; place < values.length; place++) {
                    statement.setObject(place + 1, values[place]);
                }
                statement.execute();
            }
        }

        private List<UUID> sealed() throws SQLException {
            var ids = new ArrayList<UUID>();
            try (var statement = owner.createStatement();
                    var rows = statement.executeQuery("select id from audit.audit_event order by written_in, id")) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids.subList(ENTRIES, ids.size() - ENTRIES);
        }

        @Override
        public void close() throws SQLException {
            for (var table : TABLES) {
                run("alter table " + table + " enable trigger user");
            }
            owner.commit();
            owner.close();
        }
    }
}
