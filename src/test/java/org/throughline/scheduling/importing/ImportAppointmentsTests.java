package org.throughline.scheduling.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import picocli.CommandLine;

/** Files of the practice's record, one after the other. */
@HouseTest
class ImportAppointmentsTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final String MORNING = """
            Appointment ID,Start,Minutes,Status,MRN,First name,Last name,DOB,Provider,Reason
            A-1,11/17/2026 8:20 AM,20,Scheduled,77,,,,Dr. Patel,cough
            A-2,11/17/2026 9:00 AM,20,Scheduled,,ana,MORALES,3/4/1967,Dr. Patel,
            """;
    private static final String VISITS = """
            select external_id || '|' || status || '|' || (start_at at time zone 'America/Chicago')::text as answer
            from scheduling.appointment order by external_id
            """;

    @TempDir
    private Path folder;

    private final Supplier<ImportAppointments> verb;
    private final SmallClinic clinics;
    private final MutableClock clock;
    private final PracticeId practice;
    private final String slug;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ImportAppointmentsTests(
            AutowireCapableBeanFactory house, SmallClinic clinics, Patients patients, MutableClock clock) {
        // a command keeps the options of its one run
        this.verb = () -> house.createBean(ImportAppointments.class);
        this.clinics = clinics;
        this.clock = clock;
        this.practice = clinics.open();
        this.slug = clinics.slug(practice);
        var access = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        var ana = NewPatient.named(new HumanName("Ana", "Morales")).born(LocalDate.of(1967, 3, 4));
        var ben = NewPatient.named(new HumanName("Ben", "Ito"))
                .born(LocalDate.of(1970, 1, 2))
                .knownAs("77");
        CurrentPractice.run(practice, () -> {
            patients.register(access, SCHEDULING, ana);
            patients.register(access, SCHEDULING, ben);
        });
    }

    @BeforeEach
    void writeTheFile() throws IOException {
        write(MORNING);
    }

    @Test
    void bringsInVisitsAndSaysWhenItReadThem() {
        assertThat(importing()).isZero();
        assertThat(out.toString())
                .contains("Not read: Reason.", "2 visits added, 0 changed, 0 as before, 0 not taken.");
        assertThat(clinics.answers(practice, VISITS))
                .containsExactly("A-1|booked|2026-11-17 08:20:00", "A-2|booked|2026-11-17 09:00:00");
        assertThat(clinics.answers(practice, """
                        select (read_at at time zone 'UTC')::text || '|' || first_on || '|' || last_on || '|' || rejected as answer
                        from scheduling.record_file
                        """)).containsExactly("2026-11-17 16:00:00|2026-11-17|2026-11-17|0");
        assertThat(clinics.answers(practice, """
                        select a.action || '|' || p.given as answer from audit.audit_event a
                        join patient.patient p on p.id = a.patient_id where a.action like 'appointment.%' order by p.given
                        """))
                .containsExactly("appointment.imported|Ana", "appointment.imported|Ben");
    }

    @Test
    void changesNothingTheSecondTimeButHowOldItIs() {
        importing();
        clock.advance(Duration.ofHours(1));
        assertThat(importing()).isZero();
        assertThat(out.toString()).contains("0 visits added, 0 changed, 2 as before, 0 not taken.");
        assertThat(clinics.answers(
                        practice,
                        "select distinct (read_at at time zone 'UTC')::text as answer from scheduling.appointment"))
                .containsExactly("2026-11-17 17:00:00");
    }

    @Test
    void movesAndCancelsAndNeverTakesAVisitAway() throws IOException {
        importing();
        clock.advance(Duration.ofHours(1));
        write("Appointment ID,Start,Status,MRN\nA-1,11/18/2026 10:40 AM,Cancelled,77\n");
        importing();
        assertThat(out.toString()).contains("0 visits added, 1 changed, 0 as before");
        assertThat(clinics.answers(practice, VISITS))
                .containsExactly("A-1|cancelled|2026-11-18 10:40:00", "A-2|booked|2026-11-17 09:00:00");
        assertThat(clinics.answers(
                        practice,
                        "select reason as answer from audit.audit_event where action = 'appointment.import-changed'"))
                .containsExactly("visit.cancelled");
    }

    @Test
    void sendsBackRowsWithTheirReasonAndCountsThem() throws IOException {
        write("""
                Appointment ID,Start,MRN,First name,Last name,DOB
                A-1,11/17/2026 8:20 AM,77,,,1/2/1970
                A-2,11/17/2026 8:40 AM,77,,,9/9/1999
                A-3,11/17/2026 9:00 AM,404,,,
                A-4,11/17/2026 9:20 AM,,Ana,Morales,3/5/1967
                A-5,3/14/2027 2:30 AM,77,,,
                """);
        importing();
        assertThat(out.toString()).contains("1 visit added", "4 not taken", "visits.rejects.csv");
        assertThat(Files.readString(folder.resolve("visits.rejects.csv")))
                .contains("has another birth date", "Nobody on file has this chart number", "never there");
        assertThat(clinics.answers(practice, "select rejected::text as answer from scheduling.record_file"))
                .containsExactly("4");
    }

    @Test
    void doesNotGiveOneVisitToAnotherPatient() throws IOException {
        importing();
        write("Appointment ID,Start,First name,Last name,DOB\nA-1,11/17/2026 8:20 AM,Ana,Morales,3/4/1967\n");
        importing("--language", "es");
        assertThat(out.toString()).contains("1 no aceptadas");
        assertThat(Files.readString(folder.resolve("visits.rejects.csv"))).contains("es de otro paciente");
    }

    @Test
    void saysInADryRunWhatWouldHappenAndLeavesItAtThat() {
        assertThat(importing("--dry-run")).isZero();
        assertThat(out.toString()).contains("Nothing was changed. Would be: 2 visits added");
        assertThat(clinics.answers(practice, VISITS)).isEmpty();
        assertThat(clinics.answers(practice, "select read_at::text as answer from scheduling.record_file"))
                .isEmpty();
    }

    private int importing(String... options) {
        var words = new ArrayList<>(List.of("--practice", slug));
        words.addAll(Arrays.asList(options));
        words.add(folder.resolve("visits.csv").toString());
        return new CommandLine(verb.get())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("visits.csv"), text);
    }
}
