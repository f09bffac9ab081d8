package org.throughline.playbook.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.Role;
import org.throughline.access.SecondPerson;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.fault.PlantedCode;
import org.throughline.testing.fault.PlantedCode.Plant;

/** INV-30: neither haste nor one person alone opens a lane whose gate is red; with either rule taken out, it is seen. */
@HouseTest
class LanesOpenThroughTheirGateTests {

    private static final LaneCode BILLING = new LaneCode("billing");

    private final SmallClinic clinics;
    private final LaneDoor door;

    LanesOpenThroughTheirGateTests(SmallClinic clinics, LaneDoor door) {
        this.clinics = clinics;
        this.door = door;
    }

    @Test
    void staysShutWhileItsGateIsRed() {
        assertThat(opensInHaste()).isFalse();
    }

    @Test
    void findsAGateThatIsNotAsked() {
        PlantedCode.planted(
                new Plant(GateLine.class, "green", true),
                () -> assertThat(opensInHaste()).isTrue());
    }

    @Test
    void isNotOpenedInSpiteOfItByOnePerson() {
        assertThat(opensAlone()).isFalse();
    }

    @Test
    void findsAnOverrideThatItsWriterApproves() {
        PlantedCode.planted(
                new Plant(SecondPerson.class, "isAlone", true),
                () -> assertThat(opensAlone()).isTrue());
    }

    private boolean opensInHaste() {
        var practice = clinics.open();
        var maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        return CurrentPractice.within(practice, () -> goesThrough(() -> door.open(maren, BILLING)));
    }

    private boolean opensAlone() {
        var practice = clinics.open();
        var maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        var _ = clinics.person(practice, Role.PRIVACY_OFFICER, "Paul");
        return CurrentPractice.within(practice, () -> {
            door.askOverride(maren, BILLING, LocalDate.parse("2026-12-01"), "The biller is ill.");
            var asked = clinics.answers(practice, "select id::text as answer from playbook.lane_override");
            return goesThrough(() -> door.approveOverride(maren, BILLING, UUID.fromString(asked.getFirst())));
        });
    }

    private static boolean goesThrough(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }
}
