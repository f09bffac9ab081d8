package org.throughline.scheduling.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.communication.Communications;
import org.throughline.escalation.recovery.Harm;
import org.throughline.escalation.recovery.Reason;
import org.throughline.escalation.recovery.RecoveryDesk;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;
import org.throughline.scheduling.board.BoardRow.Part;
import org.throughline.scheduling.board.Readiness.Mark;
import org.throughline.scheduling.importing.AppointmentFiles;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.WorkItemId;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** The day as its readers may see it (INV-32), beside what is open with the patients. */
@HouseTest
class DayBoardTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode INTAKE = new LaneCode("intake");
    private static final LaneCode CONFIRMATIONS = new LaneCode("confirmations");

    private final DayBoards boards;
    private final RecoveryDesk recoveries;
    private final SmallClinic clinics;
    private final FrontDesk front;
    private final OpenWork work;
    private final MutableClock clock;

    private PracticeId practice;
    private Access ruth;
    private Access maren;
    private Access lucia;

    DayBoardTests(
            DayBoards boards,
            RecoveryDesk recoveries,
            SmallClinic clinics,
            Patients patients,
            Practices practices,
            AppointmentFiles files,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.boards = boards;
        this.recoveries = recoveries;
        this.clinics = clinics;
        this.front = new FrontDesk(clinics, patients, practices, files);
        this.work = new OpenWork(communications, queue, replies, notes);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        ruth = clinics.access(practice, clinics.person(practice, Role.FRONT_DESK, "Ruth"));
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING, INTAKE));
        front.patient(maren, "77", "Ana", "Morales", Optional.of(Language.ENGLISH));
        front.patient(maren, "78", "Ben", "Ito", Optional.empty());
        front.exports(
                maren,
                "A-1,11/17/2026 10:20 AM,booked,77,Annual visit,Dr. Patel,complete,missing,",
                "A-2,11/17/2026 8:00 AM,booked,78,Follow-up,Dr. Patel,complete,verified,arranged",
                "A-3,11/17/2026 11:40 PM,noshow,78,Follow-up,Dr. Patel,,,",
                "A-4,11/18/2026 12:10 AM,booked,78,Follow-up,Dr. Patel,,,");
    }

    @Test
    void cutsTheDayAtTheClinicsMidnight() {
        assertThat(rows(ruth)).extracting(row -> row.part().name()).containsExactly("EXPECTED", "NOT_READY", "OVER");
        assertThat(board(ruth, LocalDate.of(2026, 11, 18)).rows()).hasSize(1);
        assertThat(board(ruth, LocalDate.of(2026, 11, 19)).rows()).isEmpty();
    }

    @Test
    void writesDownWhomItShowed() {
        rows(lucia);
        assertThat(clinics.answers(practice, """
                        select actor_id::text || ' ' || cardinality(shown) as answer from audit.audit_event
                        where action = 'appointment.listed'
                        """)).containsExactly(lucia.person() + " 3");
    }

    /** The kind of visit and the coverage are not for those who only confirm; nobody is asked why they come. */
    @Test
    void showsEachLaneWhatItsWorkNeeds() {
        var confirming = clinics.access(practice, clinics.assistant(practice, "Cora", CONFIRMATIONS));
        assertThat(rows(confirming))
                .allSatisfy(
                        row -> assertThat(row.booking().setting().serviceType()).isEmpty())
                .allSatisfy(row -> assertThat(row.readiness().coverage()).isEqualTo(Mark.WITHHELD));
        assertThat(ana(confirming).part()).isEqualTo(Part.EXPECTED);
        assertThat(ana(lucia).booking().setting().serviceType()).contains("Annual visit");
        assertThat(ana(lucia).readiness().coverage()).isEqualTo(Mark.MISSING);
        assertThat(board(lucia, LocalDate.of(2026, 11, 17)).mayCheckIn()).isFalse();
        assertThat(board(ruth, LocalDate.of(2026, 11, 17)).mayCheckIn()).isTrue();
        assertThat(board(ruth, LocalDate.of(2026, 11, 18)).mayCheckIn()).isFalse();
    }

    /** INV-34. */
    @Test
    void saysNothingOfTheKindOfVisitOfWhoeverWishesForDiscretion() {
        clinics.within(
                practice, () -> clinics.execute("update patient.patient set discreet = true where external_id = '77'"));
        var nurse = clinics.access(practice, clinics.person(practice, Role.NURSE, "Kim"));
        assertThat(ana(ruth).booking().setting().serviceType()).isEmpty();
        assertThat(ana(maren).booking().setting().serviceType()).isEmpty();
        assertThat(ana(nurse).booking().setting().serviceType()).contains("Annual visit");
    }

    @Test
    void tellsWhatIsOpenWithThePatientInTheReadersLanes() {
        var item = anAsksInTheIntake();
        var open = ana(lucia).open();
        assertThat(open.items()).isEqualTo(1);
        assertThat(open.first()).contains(item);
        assertThat(ana(lucia).readiness().forms()).isEqualTo(Mark.MISSING);
        assertThat(ana(ruth).open().items()).isZero();
        assertThat(ana(ruth).open().first()).isEmpty();
        assertThat(ana(ruth).readiness().forms()).isEqualTo(Mark.MISSING);
        assertThat(ana(maren).open().items()).isEqualTo(1);
    }

    @Test
    void countsThePromisesThatAreLate() {
        work.arrives(practice, SCHEDULING, "Can I move my visit?", clock.instant());
        var taken = work.takes(lucia);
        work.promises(lucia, taken, clock.instant().plus(Duration.ofHours(1)));
        assertThat(ana(lucia).open().late()).isZero();
        clock.advance(Duration.ofMinutes(61));
        assertThat(ana(lucia).open().late()).isEqualTo(1);
        assertThat(ana(ruth).open().late()).isZero();
    }

    /** INV-61: whoever meets the patient knows it, whatever lane it happened in. */
    @Test
    void warnsOfAPatientWhoWasLetDown() {
        var item = anAsksInTheIntake();
        assertThat(ana(ruth).open().letDown()).isFalse();
        CurrentPractice.run(
                practice,
                () -> recoveries.open(
                        lucia, item, Reason.WAITED, new RecoveryDesk.Heard("Third call", "A call", Harm.NO)));
        assertThat(ana(ruth).open().letDown()).isTrue();
        assertThat(rows(ruth).getFirst().open().letDown()).isFalse();
    }

    @Test
    void saysHowOldTheRecordsWordIsAndWhatItsNewestFileLeavesOut() {
        clock.advance(Duration.ofHours(2));
        front.exports(maren, "A-1,11/17/2026 1:20 PM,booked,77,,,,,", "A-9,soon,booked,77,,,,,");
        var board = board(ruth, LocalDate.of(2026, 11, 17));
        var file = board.file().orElseThrow();
        assertThat(file.readAt()).isEqualTo(Instant.parse("2026-11-17T18:00:00Z"));
        assertThat(file.rejected()).isEqualTo(1);
        assertThat(file.leavesOut(ana(ruth).toldAt())).isFalse();
        assertThat(file.leavesOut(board.rows().getFirst().toldAt())).isTrue();
        assertThat(file.oldAt(clock.instant().plus(Duration.ofHours(4)))).isTrue();
        assertThat(ana(ruth).booking().start()).isEqualTo(Instant.parse("2026-11-17T19:20:00Z"));
    }

    private WorkItemId anAsksInTheIntake() {
        work.arrives(practice, INTAKE, "What do I write in the form?", clock.instant());
        return work.takes(lucia).id();
    }

    private BoardRow ana(Access access) {
        return rows(access).stream()
                .filter(row -> row.who().name().given().equals("Ana"))
                .findFirst()
                .orElseThrow();
    }

    private List<BoardRow> rows(Access access) {
        return CurrentPractice.within(practice, () -> boards.of(access, Optional.empty()))
                .rows();
    }

    private DayBoard board(Access access, LocalDate day) {
        return CurrentPractice.within(practice, () -> boards.of(access, Optional.of(day)));
    }
}
