package org.throughline.scheduling.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;
import org.throughline.scheduling.AppointmentId;
import org.throughline.scheduling.board.BoardRow.Part;
import org.throughline.scheduling.importing.AppointmentFiles;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** One tap at the desk, taking it back, and who may see and do what. */
@HouseTest
class CheckInDeskTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode BACKUP = new LaneCode("front_desk_backup");

    private final CheckInDesk desk;
    private final DayBoards boards;
    private final PatientDoor door;
    private final SmallClinic clinics;
    private final FrontDesk front;
    private final MutableClock clock;

    private PracticeId practice;
    private Access ruth;
    private Access maren;
    private Access lucia;
    private PatientId ana;
    private AppointmentId visit;

    CheckInDeskTests(
            CheckInDesk desk,
            DayBoards boards,
            PatientDoor door,
            SmallClinic clinics,
            Patients patients,
            Practices practices,
            AppointmentFiles files,
            MutableClock clock) {
        this.desk = desk;
        this.boards = boards;
        this.door = door;
        this.clinics = clinics;
        this.front = new FrontDesk(clinics, patients, practices, files);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        clinics.lanes(practice, BACKUP, SCHEDULING);
        ruth = clinics.access(practice, clinics.person(practice, Role.FRONT_DESK, "Ruth"));
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        ana = front.patient(maren, "77", "Ana", "Morales", Optional.of(Language.SPANISH));
        front.exports(
                maren,
                "A-1,11/17/2026 10:20 AM,booked,77,Annual visit,Dr. Patel,missing,verified,",
                "A-2,11/18/2026 10:20 AM,booked,77,Annual visit,Dr. Patel,,,",
                "A-3,11/17/2026 3:00 PM,cancelled,77,Annual visit,Dr. Patel,,,");
        visit = front.visit(practice, "A-1");
    }

    @Test
    void saysThatSomebodyIsHereAndWhatWasNotReady() {
        assertThat(row(ruth).part()).isEqualTo(Part.NOT_READY);
        within(() -> desk.checkIn(ruth, visit, CheckIn.Found.notReady(Optional.of(NotReady.FORMS))));

        var row = row(lucia);
        assertThat(row.part()).isEqualTo(Part.HERE);
        assertThat(row.checkIn())
                .contains(new CheckIn(
                        MutableClock.TUESDAY_TEN,
                        ruth.person(),
                        new CheckIn.Found(false, Optional.of(NotReady.FORMS))));
        assertThat(trail("appointment.checked-in")).containsExactly("visit.not-ready.forms|" + ana);
    }

    @Test
    void takesItBackAndKeepsThatItWasSaid() {
        within(() -> desk.checkIn(ruth, visit, CheckIn.Found.ALL_READY));
        clock.advance(Duration.ofMinutes(1));
        within(() -> desk.withdraw(maren, visit));

        assertThat(row(ruth).checkIn()).isEmpty();
        assertThat(trail("appointment.check-in-withdrawn")).hasSize(1);
        within(() -> desk.checkIn(ruth, visit, CheckIn.Found.ALL_READY));
        assertThat(clinics.answers(
                        practice, "select (withdrawn_at is null)::text as answer from scheduling.check_in order by id"))
                .containsExactly("false", "true");
    }

    @Test
    void isSaidOnce() {
        within(() -> desk.checkIn(ruth, visit, CheckIn.Found.ALL_READY));
        refuses("scheduling.already-here", () -> desk.checkIn(maren, visit, CheckIn.Found.ALL_READY));
        within(() -> desk.withdraw(ruth, visit));
        refuses("scheduling.not-here", () -> desk.withdraw(maren, visit));
        assertThat(trail("appointment.checked-in")).hasSize(1);
    }

    @Test
    void isSaidOnTheDayAndOfVisitsThatAreOn() {
        refuses(
                "scheduling.not-today",
                () -> desk.checkIn(ruth, front.visit(practice, "A-2"), CheckIn.Found.ALL_READY));
        refuses(
                "scheduling.visit-over",
                () -> desk.checkIn(ruth, front.visit(practice, "A-3"), CheckIn.Found.ALL_READY));
    }

    @Test
    void isForTheDeskAndItsBackupOnly() {
        var backup = clinics.access(practice, clinics.assistant(practice, "Bea", BACKUP));
        var nurse = clinics.access(practice, clinics.person(practice, Role.NURSE, "Kim"));
        for (var onlooker : List.of(lucia, nurse)) {
            assertThat(row(onlooker).part()).isEqualTo(Part.NOT_READY);
            assertThatThrownBy(() -> within(() -> desk.checkIn(onlooker, visit, CheckIn.Found.ALL_READY)))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("scheduling.check-in-not-yours");
        }
        within(() -> desk.checkIn(backup, visit, CheckIn.Found.ALL_READY));
        assertThatThrownBy(() -> within(() -> desk.withdraw(nurse, visit))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesWhoeverHasNothingToDoWithVisits() {
        var billing = clinics.access(practice, clinics.assistant(practice, "Omar", new LaneCode("billing")));
        var auditor = clinics.access(practice, clinics.person(practice, Role.AUDITOR, "Grant"));
        for (var outsider : List.of(billing, auditor)) {
            assertThatThrownBy(() -> within(() -> boards.of(outsider, Optional.empty())))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("scheduling.visits-not-yours");
        }
    }

    @Test
    void showsNothingToAnotherPractice() {
        var lakeview = clinics.open();
        var tom = clinics.access(lakeview, clinics.person(lakeview, Role.MANAGER, "Tom"));
        var board = CurrentPractice.within(lakeview, () -> boards.of(tom, Optional.empty()));
        assertThat(board.rows()).isEmpty();
        assertThat(board.file()).isEmpty();
        assertThatThrownBy(() -> CurrentPractice.run(lakeview, () -> desk.checkIn(tom, visit, CheckIn.Found.ALL_READY)))
                .isInstanceOf(NotFound.class);
    }

    /** INV-31: the visit of today is a ground to open its patient, the one of next week is none. */
    @Test
    void opensThePatientOfTodaysVisitWithoutAnotherReason() {
        assertThat(ground(lucia)).hasValueSatisfying(why -> assertThat(why).startsWith("Appointment/"));
        var billing = clinics.access(practice, clinics.assistant(practice, "Omar", new LaneCode("billing")));
        assertThat(ground(billing)).isEmpty();
        clock.advance(Duration.ofDays(3));
        assertThat(ground(lucia)).isPresent();
        clock.advance(Duration.ofDays(2));
        assertThat(ground(lucia)).isEmpty();
        clock.set(MutableClock.TUESDAY_TEN.minus(Duration.ofDays(1)));
        assertThat(ground(lucia)).isEmpty();
    }

    private Optional<String> ground(Access access) {
        return CurrentPractice.within(practice, () -> door.ground(access, ana, Optional.empty()))
                .map(why -> why.reason());
    }

    private BoardRow row(Access access) {
        return CurrentPractice.within(practice, () -> boards.of(access, Optional.empty())).rows().stream()
                .filter(row -> row.id().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    private void refuses(String code, Runnable act) {
        assertThatThrownBy(() -> within(act)).isInstanceOf(RuleViolation.class).hasMessage(code);
    }

    private void within(Runnable act) {
        CurrentPractice.run(practice, act);
    }

    private List<String> trail(String action) {
        return clinics.answers(
                practice,
                "select concat_ws('|', reason, patient_id::text) as answer from audit.audit_event where action = '"
                        + action + "' order by id");
    }
}
