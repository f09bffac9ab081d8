package org.throughline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.patient.PatientFile.CALLBACKS;
import static org.throughline.patient.PatientFile.HOME;
import static org.throughline.patient.PatientFile.MAIL;
import static org.throughline.patient.PatientFile.ana;
import static org.throughline.patient.PatientFile.call;
import static org.throughline.patient.PatientFile.confirmed;
import static org.throughline.patient.PatientFile.failed;
import static org.throughline.patient.PatientFile.forACall;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.throughline.access.Role;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientChange.AddContactPoint;
import org.throughline.patient.PatientChange.AddRelatedPerson;
import org.throughline.patient.PatientChange.ChangeProfile;
import org.throughline.patient.PatientChange.Rename;
import org.throughline.patient.PatientChange.RetireContactPoint;
import org.throughline.patient.Recognition.Candidates;
import org.throughline.patient.Recognition.Nobody;
import org.throughline.patient.Recognition.OnePatient;
import org.throughline.patient.Recognition.Reason;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

@HouseTest
@RecordApplicationEvents
class PatientModuleTests {

    private static final ContactPoint NEW_NUMBER = PatientFile.phone("312 555 0199");

    private final SmallClinic clinics;
    private final Patients patients;
    private final IdentityChecks identity;
    private final AuditLog audit;
    private final MutableClock clock;
    private final JdbcClient database;
    private final PatientFile file;

    PatientModuleTests(
            SmallClinic clinics,
            Patients patients,
            IdentityChecks identity,
            AuditLog audit,
            MutableClock clock,
            JdbcClient database) {
        this.clinics = clinics;
        this.patients = patients;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
        this.database = database;
        this.file = PatientFile.open(clinics, patients);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @Test
    void filesAPatientUnderAReferenceThatPeopleCanSay() {
        var card = file.card(file.register(ana()));
        assertThat(card.reference()).isEqualTo("P-1001");
        assertThat(card.name()).isEqualTo(new HumanName("Ana Lucía", "Morales Ortiz"));
        assertThat(card.reachableAt())
                .flatExtracting(point -> point.point().stream().toList())
                .containsExactly(HOME, MAIL);
        assertThat(file.card(file.register(ana())).reference()).isEqualTo("P-1002");
    }

    @Test
    void keepsWhoOpenedThePatientAndWhy() {
        var patient = file.register(ana());
        file.card(patient);
        var rows = file.within(() -> audit.ofPatient(patient.value(), 10));
        assertThat(rows).extracting(AuditRow::action).containsExactly("patient.opened", "patient.registered");
        assertThat(rows.getFirst().reason().orElseThrow()).startsWith("Communication/");
        assertThat(rows.getFirst().actor()).isEqualTo(file.assistant().actor());
    }

    @Test
    void hidesPatientsFromWhoeverHasNoGrantForTheLane() {
        var patient = file.register(ana());
        var billing = WhyOpened.because("caller", new LaneCode("billing_questions"));
        var stranger = clinics.access(file.practice(), clinics.person(file.practice(), Role.ASSISTANT, "Nora"));
        assertThatThrownBy(() -> file.within(() -> patients.open(file.assistant(), billing, patient)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file.within(() -> patients.open(stranger, forACall(), patient)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file.within(() ->
                        patients.whoIs(stranger, forACall(), Evidence.none().from(HOME))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file.within(() -> patients.register(stranger, CALLBACKS, ana())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void neverShowsAPatientOfAnotherPractice() {
        var elsewhere = PatientFile.open(clinics, patients);
        var patient = elsewhere.register(ana());
        assertThatThrownBy(() -> file.card(patient)).isInstanceOf(NotFound.class);
        assertThat(file.whoIs(Evidence.none().from(HOME))).isInstanceOf(Nobody.class);
        assertThat(file.whoIs(Evidence.none().answering(patient))).isInstanceOf(Nobody.class);
        assertThatThrownBy(() -> file.change(new Rename(patient, 0, new HumanName("X", "Y"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file.within(() -> identity.record(file.assistant(), confirmed(patient, call()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void recognisesByNumberByNicknameAndByBirthDate() {
        var paco = file.register(NewPatient.named(new HumanName("Francisco", "Muñoz de la Peña"))
                .born(LocalDate.of(1962, 7, 8))
                .reachableAt(HOME));
        assertThat(file.whoIs(Evidence.none().from(HOME))).isEqualTo(new OnePatient(paco, Set.of(Reason.SAME_PHONE)));
        assertThat(file.whoIs(Evidence.none().named("PACO MUNOZ").born(LocalDate.of(1962, 7, 8))))
                .isInstanceOf(OnePatient.class);
        assertThat(shown(file.whoIs(Evidence.none().named("Paco Delapeña")))).containsExactly(paco);
        assertThat(shown(file.whoIs(Evidence.none().named("Fransisco Munos")))).containsExactly(paco);
    }

    @Test
    void leavesSharedNumbersToAPerson() {
        file.register(ana());
        file.register(ana());
        assertThat(file.whoIs(Evidence.none().from(HOME))).isInstanceOf(Candidates.class);
    }

    @Test
    void keepsWhomASearchShowed() {
        var patient = file.register(ana());
        var why = WhyOpened.because("caller", CALLBACKS);
        file.within(() -> patients.whoIs(file.assistant(), why, Evidence.none().named("Ana Morales")));
        var row = file.within(() -> audit.ofEntity(file.practice().value(), 1)).getFirst();
        assertThat(row.reason()).contains("search.caller");
        assertThat(row.shown()).isEqualTo(1);
        assertThat(patient).isNotNull();
    }

    @Test
    void refusesANewNumberBeforeTheIdentityIsConfirmedOnThisVeryCall() {
        var patient = file.register(ana());
        file.within(() -> identity.record(file.assistant(), confirmed(patient, call())));
        assertThatThrownBy(() -> file.change(new AddContactPoint(patient, NEW_NUMBER, true, call())))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("patient.identity-not-confirmed"));
        assertThatThrownBy(() -> file.change(new RetireContactPoint(patient, HOME, call())))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void believesANewNumberOnlyADayLaterAndSaysSoOverTheOldOnes(ApplicationEvents events) {
        var patient = file.register(ana());
        addNewNumber(patient);
        assertThat(events.stream(ContactPointAdded.class).map(ContactPointAdded::patient))
                .containsExactly(patient);
        assertThat(file.card(patient).reachableAt().getLast().waiting()).isTrue();
        assertThat(file.whoIs(Evidence.none().from(NEW_NUMBER))).isInstanceOf(Nobody.class);

        clock.advance(Duration.ofHours(24));
        assertThat(file.whoIs(Evidence.none().from(NEW_NUMBER))).isInstanceOf(OnePatient.class);
    }

    @Test
    void sendsNoMailToAnAddressAddedToday() {
        var patient = file.register(ana().reachableAt(HOME));
        var call = call();
        file.within(() -> identity.record(file.assistant(), confirmed(patient, call)));
        file.change(new AddContactPoint(patient, MAIL, false, call));
        assertThat(file.within(() -> patients.mailAddress(patient))).isEmpty();

        clock.advance(Duration.ofHours(24));
        assertThat(file.within(() -> patients.mailAddress(patient))).contains(MAIL);
    }

    @Test
    void forgetsARetiredNumber() {
        var patient = file.register(ana());
        var call = call();
        file.within(() -> identity.record(file.assistant(), confirmed(patient, call)));
        file.change(new RetireContactPoint(patient, HOME, call));
        assertThat(file.whoIs(Evidence.none().from(HOME))).isInstanceOf(Nobody.class);
    }

    @Test
    void takesAFailedCheckForNothingAndStopsGuessing() {
        var patient = file.register(ana());
        var call = call();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(file.within(() -> identity.record(file.assistant(), failed(patient, call))))
                    .isEqualTo(Assurance.NONE);
        }
        assertThatThrownBy(() -> file.within(() -> identity.record(file.assistant(), confirmed(patient, call))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("patient.identity-too-many-attempts");
        assertThat(file.within(() -> identity.assurance(call, patient))).isEqualTo(Assurance.NONE);
    }

    @Test
    void keepsTheKindsThatWereAskedAndNoAnswer() {
        var patient = file.register(ana());
        file.within(() -> identity.record(file.assistant(), confirmed(patient, call())));
        clinics.within(
                file.practice(),
                () -> assertThat(database.sql("select row_to_json(c) from patient.identity_check c")
                                .query(String.class)
                                .single())
                        .contains("FULL_NAME", "STREET_ON_FILE", "CONFIRMED")
                        .doesNotContain("Morales", "1980", "Lake"));
    }

    @Test
    void keepsWishesAndRefusesToOverwriteThem() {
        var patient = file.register(ana());
        var wishes = new CommunicationProfile(
                new Languages(Optional.of(Language.SPANISH), Optional.of(Language.ENGLISH), true),
                true,
                List.of("call"),
                Optional.empty(),
                false,
                false,
                true,
                Optional.of("Sra. Morales"));
        file.change(new ChangeProfile(patient, 0, wishes));
        assertThat(file.card(patient).profile()).isEqualTo(wishes);
        assertThatThrownBy(() -> file.change(new ChangeProfile(patient, 0, wishes)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("patient.changed-meanwhile");
    }

    @Test
    void findsAPatientByTheNewNameOnceRenamed() {
        var patient = file.register(ana());
        file.change(new Rename(patient, 0, new HumanName("Ana Lucía", "Ruiz")));
        assertThat(shown(file.whoIs(Evidence.none().named("Ana Ruiz")))).containsExactly(patient);
        assertThat(file.whoIs(Evidence.none().named("Morales Ortiz"))).isInstanceOf(Nobody.class);
    }

    @Test
    void namesWhoMaySpeakForThePatient() {
        var patient = file.register(ana());
        var daughter = new PatientCard.RelatedPerson(
                new HumanName("Carmen", "Ruiz"), "daughter", Optional.of(NEW_NUMBER), "schedule");
        file.change(new AddRelatedPerson(patient, daughter, "patient's word on the phone"));
        assertThat(file.card(patient).related()).containsExactly(daughter);
    }

    @Test
    void letsNobodyRewriteTheLedgers() {
        for (var table : List.of("consent", "identity_check")) {
            assertThatThrownBy(() -> clinics.within(
                            file.practice(),
                            () -> database.sql("delete from patient." + table).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void addNewNumber(PatientId patient) {
        var call = call();
        file.within(() -> identity.record(file.assistant(), confirmed(patient, call)));
        file.change(new AddContactPoint(patient, NEW_NUMBER, true, call));
    }

    private static List<PatientId> shown(Recognition recognition) {
        return recognition instanceof Candidates(var ranked)
                ? ranked.stream().map(Recognition.Candidate::patient).toList()
                : List.of();
    }
}
