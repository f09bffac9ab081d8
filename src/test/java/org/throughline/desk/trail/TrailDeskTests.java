package org.throughline.desk.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.audit.AuditTrail.Kind;
import org.throughline.audit.AuditTrail.Position;
import org.throughline.audit.AuditTrail.Question;
import org.throughline.audit.AuditTrail.Subject;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** Who oversees the practice reads the trail of a patient, a person or an item, and leaves a trail by it. */
@HouseTest
class TrailDeskTests {

    private static final Instant NOW = MutableClock.TUESDAY_TEN;
    private static final Duration DAY = Duration.ofDays(1);

    private final SmallClinic clinics;
    private final TrailDesk desk;
    private final AuditLog audit;
    private final Patients patients;
    private final MutableClock clock;

    private PracticeId practice;
    private Access maren;
    private PersonId lucia;
    private PatientId ana;

    TrailDeskTests(SmallClinic clinics, TrailDesk desk, AuditLog audit, Patients patients, MutableClock clock) {
        this.clinics = clinics;
        this.desk = desk;
        this.audit = audit;
        this.patients = patients;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(NOW);
        practice = clinics.open();
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.assistant(practice, "Lucía", new LaneCode("scheduling"));
        var file = NewPatient.named(new HumanName("Ana", "Morales")).born(LocalDate.parse("1967-03-04"));
        ana = CurrentPractice.within(practice, () -> patients.register(maren, new LaneCode("scheduling"), file));
    }

    @Test
    void tellsWhoSawThePatientAndThatTheTrailWasRead() {
        happened(lucia, "patient.opened", NOW);

        read(maren, of(new Subject.OfPatient(ana.value())));
        var again = read(maren, of(new Subject.OfPatient(ana.value())));

        assertThat(again.entries().rows())
                .extracting(AuditRow::action)
                .containsExactly("audit.read", "patient.opened", "patient.registered");
        assertThat(again.people())
                .hasEntrySatisfying(lucia, one -> assertThat(one.name().given()).isEqualTo("Lucía"));
        assertThat(again.patients())
                .hasEntrySatisfying(
                        ana.value(), known -> assertThat(known.name().full()).isEqualTo("Ana Morales"));
    }

    @Test
    void tellsWhatAPersonDid() {
        happened(lucia, "patient.opened", NOW);
        happened(maren.person(), "patient.renamed", NOW);

        assertThat(actions(of(new Subject.OfPerson(lucia)))).containsExactly("patient.opened");
    }

    @Test
    void narrowsByPeriodAndKind() {
        happened(lucia, "patient.opened", NOW.minus(DAY.multipliedBy(3)));
        happened(lucia, "patient.renamed", NOW.minus(DAY));
        happened(lucia, "patient.opened", NOW.minus(DAY));
        happened(lucia, "communication.replied", NOW.minus(DAY));
        var person = new Subject.OfPerson(lucia);
        var yesterday = new Question(
                person, Optional.empty(), Optional.of(NOW.minus(DAY)), Optional.of(NOW), Optional.empty(), 50);

        assertThat(actions(yesterday))
                .containsExactlyInAnyOrder("patient.opened", "patient.renamed", "communication.replied");
        assertThat(actions(of(person, Kind.SEEN))).containsExactly("patient.opened", "patient.opened");
        assertThat(actions(of(person, Kind.DONE)))
                .containsExactlyInAnyOrder("communication.replied", "patient.renamed");
        assertThat(actions(of(person, Kind.TOLD))).containsExactly("communication.replied");
    }

    @Test
    void pagesThroughEverythingOnceThoughManyShareAMoment() {
        for (var entry = 0; entry < 25; entry++) {
            happened(lucia, "patient.opened", NOW);
        }
        var seen = new ArrayList<UUID>();
        Optional<Position> behind = Optional.empty();
        do {
            var page = read(
                            maren,
                            new Question(
                                    new Subject.OfPerson(lucia),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    behind,
                                    10))
                    .entries();
            page.rows().forEach(row -> seen.add(row.id()));
            behind = page.behind().map(Position::toString).flatMap(Position::parse);
        } while (behind.isPresent());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void findsPatientsAndColleaguesByName() {
        var patients = find(maren, "Ana Morales").patients();
        var colleagues = find(maren, "lucía").people();

        assertThat(patients).extracting(known -> known.id()).containsExactly(ana);
        assertThat(colleagues).extracting(one -> one.id()).containsExactly(lucia);
    }

    @Test
    void opensToThoseWhoOverseeThePractice() {
        for (var role : List.of(Role.MANAGER, Role.PRIVACY_OFFICER, Role.AUDITOR)) {
            var overseer = clinics.access(practice, clinics.person(practice, role, "Sam"));
            assertThat(read(overseer, of(new Subject.OfPatient(ana.value()))).patients())
                    .isNotEmpty();
        }
    }

    @Test
    void refusesEverybodyElse() {
        for (var role :
                List.of(Role.ASSISTANT, Role.FRONT_DESK, Role.NURSE, Role.PROVIDER, Role.BILLER, Role.AGENCY_LEAD)) {
            var somebody = clinics.access(practice, clinics.person(practice, role, "Sam"));
            assertThatThrownBy(() -> read(somebody, of(new Subject.OfPatient(ana.value()))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> find(somebody, "Ana")).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void knowsNobodyOfAnotherPractice() {
        var elsewhere = clinics.open();
        var other = clinics.access(elsewhere, clinics.person(elsewhere, Role.MANAGER, "Tom"));

        assertThatThrownBy(() -> read(other, of(new Subject.OfPatient(ana.value()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(other, of(new Subject.OfPerson(lucia)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(maren, of(new Subject.OfObject(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
        assertThat(find(other, "Ana Morales").patients()).isEmpty();
    }

    private void happened(PersonId by, String action, Instant at) {
        clinics.within(
                practice,
                () -> audit.record(AuditEntry.of(at, org.throughline.kernel.Actor.person(by), action, ana.reference())
                        .about(ana.value())));
    }

    private static Question of(Subject subject) {
        return new Question(subject, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50);
    }

    private static Question of(Subject subject, Kind kind) {
        return new Question(subject, Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty(), 50);
    }

    private List<String> actions(Question question) {
        return read(maren, question).entries().rows().stream()
                .map(AuditRow::action)
                .toList();
    }

    private TrailDesk.Told read(Access who, Question question) {
        return CurrentPractice.within(who.practice(), () -> desk.read(who, question));
    }

    private TrailDesk.Found find(Access who, String words) {
        return CurrentPractice.within(who.practice(), () -> desk.find(who, words));
    }
}
