package org.throughline.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.audit.SealedPractices.Sealed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Wording;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import picocli.CommandLine;

/** The commands say in one sentence for each practice how its trail stands. */
@HouseTest
class AuditVerbsTests {

    private final SmallClinic clinics;
    private final AuditLog audit;
    private final Sealer sealer;
    private final ChainVerifier verifier;
    private final AnchorFile anchors;
    private final TextCatalog catalog;
    private final Wording wording;

    @TempDir
    private Path folder;

    AuditVerbsTests(
            SmallClinic clinics,
            AuditLog audit,
            Sealer sealer,
            ChainVerifier verifier,
            AnchorFile anchors,
            TextCatalog catalog,
            Wording wording) {
        this.clinics = clinics;
        this.audit = audit;
        this.sealer = sealer;
        this.verifier = verifier;
        this.anchors = anchors;
        this.catalog = catalog;
        this.wording = wording;
    }

    @Test
    void verifiesAgainstAnAnchorThatItWrote() {
        var practice = clinics.open();
        clinics.within(
                practice,
                () -> audit.record(AuditEntry.of(
                        MutableClock.TUESDAY_TEN,
                        Actor.SYSTEM,
                        "patient.opened",
                        new Reference("Patient", UUID.randomUUID()))));
        sealEverything(practice);
        var file = folder.resolve("anchors").toString();

        assertThat(said(new AnchorAudit(() -> List.of(sealed(practice)), verifier, anchors, catalog), 0, file))
                .contains("The end of 1 chain was added");
        assertThat(said(verb(practice), 0, "--anchor", file)).contains("1 entry in 1 seal. Nothing has been changed.");
        assertThat(said(verb(practice), 0, "--anchor", file, "--language", "es"))
                .contains("No se ha cambiado nada.");
    }

    @Test
    void saysWhatTheAnchorKnowsAndTheTrailDoesNot() throws java.io.IOException {
        var practice = clinics.open();
        var file = folder.resolve("anchors");
        anchors.add(file, List.of(new Anchor(practice.value(), 7, "00", MutableClock.TUESDAY_TEN)));

        assertThat(said(verb(practice), 1, "--anchor", file.toString()))
                .contains("the end of the trail was cut off. The anchor knows seal 7.");
    }

    private VerifyAudit verb(PracticeId practice) {
        return new VerifyAudit(() -> List.of(sealed(practice)), verifier, anchors, wording);
    }

    private static Sealed sealed(PracticeId practice) {
        return new Sealed(practice, "Riverside", ZoneId.of("America/Chicago"));
    }

    private void sealEverything(PracticeId practice) {
        for (var turn = 0; turn < 10_000; turn++) {
            CurrentPractice.within(practice, () -> sealer.seal(practice, MutableClock.TUESDAY_TEN));
            if (CurrentPractice.within(practice, () -> verifier.verify(practice, List.of()))
                            .unsealed()
                    == 0) {
                return;
            }
        }
    }

    private static String said(Object verb, int code, String... words) {
        var out = new StringWriter();
        assertThat(new CommandLine(verb).setOut(new PrintWriter(out)).execute(words))
                .isEqualTo(code);
        return out.toString();
    }
}
