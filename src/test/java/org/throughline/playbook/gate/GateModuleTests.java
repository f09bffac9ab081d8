package org.throughline.playbook.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.Versions;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.queue.LeaseSweep;
import org.throughline.work.queue.WorkQueue;

/** INV-30: nobody works in a lane whose gate is red, unless two people say so for a while; nothing that comes is lost by it. */
@HouseTest
class GateModuleTests {

    private static final LaneCode BILLING = new LaneCode("billing");
    private static final MomentCode QUESTION = new MomentCode("billing_question");
    private static final LaneCode BACKUP = new LaneCode("front_desk_backup");
    private static final LocalDate IN_TWO_WEEKS = LocalDate.parse("2026-12-01");

    private final SmallClinic clinics;
    private final LaneDoor door;
    private final Lanes lanes;
    private final Versions versions;
    private final ReviewDesk reviews;
    private final Communications communications;
    private final WorkQueue queue;
    private final LeaseSweep sweep;
    private final MutableClock clock;
    private PracticeId practice;
    private PersonId maren;
    private PersonId paul;

    GateModuleTests(
            SmallClinic clinics,
            LaneDoor door,
            Lanes lanes,
            Versions versions,
            ReviewDesk reviews,
            Communications communications,
            WorkQueue queue,
            LeaseSweep sweep,
            MutableClock clock) {
        this.clinics = clinics;
        this.door = door;
        this.lanes = lanes;
        this.versions = versions;
        this.reviews = reviews;
        this.communications = communications;
        this.queue = queue;
        this.sweep = sweep;
        this.clock = clock;
        this.practice = clinics.open();
        this.maren = clinics.person(practice, Role.MANAGER, "Maren");
        this.paul = maren;
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        paul = clinics.person(practice, Role.PRIVACY_OFFICER, "Paul");
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @Test
    void opensThroughItsGateOnceEverythingIsThereAndNotBefore() {
        refused("playbook.gate-red", maren, access -> door.open(access, BILLING));
        as(maren, access -> door.adopt(access, BILLING));
        as(maren, access -> door.staff(access, BILLING, maren, Optional.empty()));
        refused("playbook.gate-red", maren, access -> door.open(access, BILLING));
        var ines = clinics.untrained(practice, "Ines", new LaneCode("callbacks"));
        clinics.grantTo(practice, ines, BILLING);
        refused("playbook.gate-red", maren, access -> door.open(access, BILLING));
        clinics.train(practice, ines, BILLING);
        as(paul, access -> assertThat(red(access)).containsExactly("spanish"));
        as(ines, access -> {
            var version = versions.of(QUESTION).inForce().orElseThrow();
            reviews.signSpanish(access, new ReviewDesk.Seen(QUESTION, version.number(), version.revision()));
        });

        as(maren, access -> door.open(access, BILLING));

        assertThat(isOpen()).isTrue();
        assertThat(trail()).contains("lane.opened 1", "playbook.adopted 1");
        as(maren, access -> door.close(access, BILLING));
        assertThat(isOpen()).isFalse();
    }

    @Test
    void isOpenedByNobodyButTheManagerAndNotAcrossPractices() {
        for (var role : new Role[] {Role.ASSISTANT, Role.NURSE, Role.PRIVACY_OFFICER, Role.AGENCY_LEAD, Role.AUDITOR}) {
            var somebody = clinics.person(practice, role, "Omar");
            as(somebody, access -> {
                assertThatThrownBy(() -> door.open(access, BILLING)).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> door.close(access, BILLING)).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> door.adopt(access, BILLING)).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> door.staff(access, BILLING, maren, Optional.empty()))
                        .isInstanceOf(NotAllowed.class);
            });
        }
        as(
                maren,
                access -> assertThatThrownBy(() -> door.open(access, new LaneCode("no_such_lane")))
                        .isInstanceOf(NotFound.class));
        var elsewhere = clinics.open();
        var nora = clinics.person(elsewhere, Role.MANAGER, "Nora");
        as(
                maren,
                access -> assertThatThrownBy(() -> door.staff(access, BILLING, nora, Optional.empty()))
                        .isInstanceOf(NotFound.class));
        var omar = clinics.person(practice, Role.ASSISTANT, "Omar");
        as(omar, access -> assertThatThrownBy(() -> door.all(access)).isInstanceOf(NotAllowed.class));
    }

    @Test
    void anOverrideNeedsTwoPeopleAndEndsByItself() {
        as(maren, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "The biller is ill."));
        assertThat(isOpen()).isFalse();
        refused("access.approver-is-requester", maren, access -> door.approveOverride(access, BILLING, asked()));
        refused("playbook.override-there", paul, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "Me too."));

        as(paul, access -> door.approveOverride(access, BILLING, asked()));
        assertThat(isOpen()).isTrue();

        clock.set(Instant.parse("2026-12-02T05:59:59Z"));
        assertThat(isOpen()).isTrue();
        clock.set(Instant.parse("2026-12-02T06:00:00Z"));
        assertThat(isOpen()).isFalse();
        clinics.within(practice, door::sweep);
        assertThat(isOpen()).isFalse();
        assertThat(trail()).contains("lane.override-asked 1", "lane.override-approved 1", "lane.override-ended 1");
        as(paul, access -> assertThat(door.overrides(access)).hasSize(1));
    }

    @Test
    void anOverrideHasAReasonAndTwoWeeksAtMost() {
        refused(
                "playbook.override-days",
                maren,
                access -> door.askOverride(access, BILLING, IN_TWO_WEEKS.plusDays(1), "x"));
        refused(
                "playbook.override-days",
                maren,
                access -> door.askOverride(access, BILLING, LocalDate.parse("2026-11-16"), "x"));
        refused("playbook.reason-needed", maren, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, " "));
        var lucia = clinics.person(practice, Role.ASSISTANT, "Lucía");
        as(
                lucia,
                access -> assertThatThrownBy(() -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "x"))
                        .isInstanceOf(NotAllowed.class));
        as(maren, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "The biller is ill."));
        as(
                lucia,
                access -> assertThatThrownBy(() -> door.approveOverride(access, BILLING, asked()))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void anOverrideIsTurnedDownAndEndedBeforeItsDay() {
        as(maren, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "The biller is ill."));
        var first = asked();
        as(paul, access -> door.endOverride(access, BILLING, first));
        as(
                paul,
                access -> assertThatThrownBy(() -> door.approveOverride(access, BILLING, first))
                        .isInstanceOf(NotFound.class));
        as(maren, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "The biller is still ill."));
        as(paul, access -> door.approveOverride(access, BILLING, asked()));
        as(maren, access -> door.endOverride(access, BILLING, running()));

        assertThat(isOpen()).isFalse();
    }

    @Test
    void whereNobodyElseIsThereADayPassesInstead() {
        var alone = clinics.open();
        var tom = clinics.person(alone, Role.MANAGER, "Tom");
        practice = alone;
        as(tom, access -> door.askOverride(access, BILLING, IN_TWO_WEEKS, "The biller is ill."));
        refused("access.alone-a-day-later", tom, access -> door.approveOverride(access, BILLING, asked()));
        clock.advance(Duration.ofDays(1));
        as(tom, access -> door.approveOverride(access, BILLING, asked()));

        assertThat(isOpen()).isTrue();
        assertThat(trail()).contains("lane.override-approved-alone 1");
    }

    @Test
    void whatComesForALaneThatIsNotOpenGoesToTheFrontDesksBackup() {
        var ruth = clinics.assistant(practice, "Ruth", BACKUP);
        arrives("Which of the two bills do I pay?");

        assertThat(clinics.answers(practice, "select lane as answer from work.work_item"))
                .containsExactly("front_desk_backup");
        CurrentPractice.run(
                practice,
                () -> assertThat(queue.takeNext(clinics.access(practice, ruth))).isPresent());
    }

    @Test
    void withoutAnyLaneOpenItIsTheManagersWorkWithinFiveBusinessMinutes() {
        arrives("Which of the two bills do I pay?");
        clock.advance(Duration.ofMinutes(6));
        clinics.within(practice, () -> sweep.sweep(practice));

        assertThat(clinics.answers(practice, "select lane || ' ' || owner_person_id as answer from work.work_item"))
                .containsExactly("billing " + maren);
        CurrentPractice.run(
                practice,
                () -> assertThat(queue.takeNext(clinics.access(practice, maren)))
                        .isPresent());
    }

    @Test
    void nobodyTakesFromALaneThatWasClosedButItsManagerDoes() {
        var ines = clinics.assistant(practice, "Ines", BILLING);
        arrives("Which of the two bills do I pay?");
        as(maren, access -> door.close(access, BILLING));

        CurrentPractice.run(practice, () -> {
            assertThat(queue.takeNext(clinics.access(practice, ines))).isEmpty();
            assertThat(queue.takeNext(clinics.access(practice, maren))).isPresent();
        });
    }

    private void arrives(String text) {
        var raw = """
                {"name": "Ana Morales", "phone": "(312) 555-0142", "language": "en", "lane": "billing", "text": "%s"}
                """.formatted(text).getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(
                Channel.FORM, "form", UUID.randomUUID().toString(), raw, "application/json", clock.instant());
        CurrentPractice.run(practice, () -> communications.receive(contact));
    }

    private boolean isOpen() {
        return CurrentPractice.within(
                practice, () -> lanes.open().stream().map(Lane::code).anyMatch(BILLING::equals));
    }

    private List<String> red(Access access) {
        return door.all(access).entrySet().stream()
                .filter(gate -> gate.getKey().code().equals(BILLING))
                .flatMap(gate -> gate.getValue().stream())
                .flatMap(line -> line.missing().stream())
                .map(GateLine.Missing::code)
                .toList();
    }

    private UUID asked() {
        return override("approved_by is null");
    }

    private UUID running() {
        return override("approved_by is not null");
    }

    private UUID override(String which) {
        return UUID.fromString(clinics.answers(
                        practice,
                        "select id::text as answer from playbook.lane_override where ended_at is null and " + which)
                .getFirst());
    }

    private List<String> trail() {
        return clinics.answers(
                practice,
                "select action || ' ' || count(*) as answer from audit.audit_event group by action order by 1");
    }

    private void refused(String code, PersonId person, Consumer<Access> step) {
        as(person, access -> assertThatThrownBy(() -> step.accept(access)).hasMessage(code));
    }

    private void as(PersonId person, Consumer<Access> step) {
        var access = clinics.access(practice, person);
        CurrentPractice.run(practice, () -> step.accept(access));
    }
}
