package org.throughline.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
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

    @ParameterizedTest
    @EnumSource(PlantedEdit.class)
    void findsThePlantedEdit(PlantedEdit edit) throws SQLException {
        var found = 0;
        for (var trial = 0; trial < TRIALS; trial++) {
            var practice = sealedTrail();
            assertThat(verify(practice, List.of()).fault()).isEmpty();
            try (var forger = new Forger(practice, ENTRIES, random)) {
                edit.plant(forger);
            }
            var verdict = verify(practice, List.of());
            if (verdict.fault().map(Verdict.Fault::what).equals(Optional.of(edit.found()))) {
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
            try (var forger = new Forger(practice, ENTRIES, random)) {
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
        try (var forger = new Forger(practice, ENTRIES, random)) {
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
}
