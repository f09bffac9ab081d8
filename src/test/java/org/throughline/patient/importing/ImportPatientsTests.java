package org.throughline.patient.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Evidence;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition.OnePatient;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;
import picocli.CommandLine;

@HouseTest
class ImportPatientsTests {

    private static final String TWO_PATIENTS = """
            MRN;Apellido;Nombre;Fecha de nacimiento;Celular;Correo;Idioma;Intérprete;Color
            77;Muñoz de la Peña;Francisco;07/08/1962;(312) 555-0144;paco@example.org;Español;sí;azul
            78;Smith Jr;John;1970-01-02;312-555-0145;;English;;
            """;

    @TempDir
    private Path folder;

    private final Supplier<ImportPatients> verb;
    private final Patients patients;
    private final JdbcClient database;
    private final SmallClinic clinics;
    private final PracticeId practice;
    private final String slug;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ImportPatientsTests(
            AutowireCapableBeanFactory house,
            Patients patients,
            JdbcClient database,
            SmallClinic clinics,
            Practices practices) {
        // a command keeps the options of its one run
        this.verb = () -> house.createBean(ImportPatients.class);
        this.patients = patients;
        this.database = database;
        this.clinics = clinics;
        this.practice = clinics.open();
        this.slug = practices.get(practice).slug();
    }

    @BeforeEach
    void writeTheFile() throws IOException {
        Files.write(folder.resolve("patients.csv"), TWO_PATIENTS.getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void bringsInPatientsAsTheirRecordExportsThem() {
        assertThat(importing()).isZero();
        assertThat(out.toString())
                .contains("Not read: Color.", "2 patients added, 0 changed, 0 as before, 0 not taken.");
        var paco = Evidence.none()
                .from(ContactPoint.phone("+13125550144", "US").orElseThrow())
                .named("Paco Munoz")
                .born(LocalDate.of(1962, 7, 8));
        assertThat(CurrentPractice.within(practice, () -> patients.whoIs(paco))).isInstanceOf(OnePatient.class);
        assertThat(rows("select given, family, external_id, spoken_language, interpreter_needed::text as interpreter"
                        + " from patient.patient order by external_id"))
                .containsExactly("Francisco|Muñoz de la Peña|77|es|true", "John|Smith Jr|78|en|false");
    }

    @Test
    void changesNothingTheSecondTime() {
        importing();
        var before = everything();
        assertThat(importing()).isZero();
        assertThat(out.toString()).contains("0 patients added, 0 changed, 2 as before");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void knowsPatientsWithoutANumberByNameBirthDateAndPhone() throws IOException {
        var rows = """
                Name,DOB,Phone
                "Morales Ortiz, Ana",3/4/1980,312-555-0150
                Luis Vega,3/4/1980,
                Eva Sol,,312-555-0151
                """;
        write(rows);
        importing();
        importing();
        assertThat(out.toString()).contains("3 patients added", "0 patients added, 0 changed, 3 as before");
        write(rows.replace("0150", "0159"));
        importing();
        assertThat(out.toString()).contains("1 patient added, 0 changed, 2 as before");
    }

    @Test
    void takesOverWhatTheRecordSaysNowAndKeepsWhatItLeavesOut() throws IOException {
        importing();
        write("MRN,First name,Last name,DOB,Mobile\n77,Francisco,Muñoz Peña,,312-555-0188\n");
        importing();
        assertThat(out.toString()).contains("0 patients added, 1 changed");
        assertThat(rows("select family, birth_date::text from patient.patient where external_id = '77'"))
                .containsExactly("Muñoz Peña|1962-07-08");
        assertThat(rows("select value from patient.contact_point order by value"))
                .contains("+13125550144", "+13125550188");
    }

    @Test
    void sendsBackRowsWithAllTheirProblemsInWords() throws IOException {
        write("""
                MRN,First name,Last name,DOB,Phone,Email,Language
                1,Ana,Morales,3/4/80,12,nowhere,Klingonish
                2,Eva,,13/13/1980,,,
                ,Luis,Vega,,,,
                4,Zoe,Ok,2026-12-24,,,
                5,Max,Ok,1980-01-01,,,
                """);
        importing();
        assertThat(out.toString()).contains("1 patient added", "4 not taken", "patients.rejects.csv");
        assertThat(Files.readAllLines(folder.resolve("patients.rejects.csv")))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "two digits", "12 is not a phone number", "nowhere is not a mail", "Klingonish is not"))
                .anySatisfy(line -> assertThat(line).contains("First name and last name", "13/13/1980 is not a date"))
                .anySatisfy(line -> assertThat(line).contains("cannot be known again"))
                .anySatisfy(line -> assertThat(line).contains("in the future"));
    }

    @Test
    void doesNotWriteOneKnownNumberOverAnotherPerson() throws IOException {
        importing();
        write("MRN,First name,Last name,DOB\n77,Carmen,Ruiz,1999-09-09\n");
        importing("--language", "es");
        assertThat(out.toString()).contains("0 pacientes agregados", "1 no aceptados");
        assertThat(Files.readString(folder.resolve("patients.rejects.csv"))).contains("expediente es de otro paciente");
    }

    @Test
    void saysInADryRunWhatWouldHappenAndLeavesItAtThat() {
        assertThat(importing("--dry-run")).isZero();
        assertThat(out.toString()).contains("Nothing was changed. Would be: 2 patients added");
        assertThat(rows("select id from patient.patient")).isEmpty();
    }

    @Test
    void saysHowToNameAColumnItDoesNotFind() throws IOException {
        write("MRN,Given,Surname,Geboren\n5,Max,Ok,1980-01-01\n");
        assertThat(importing("--map", "birthDate=Born")).isEqualTo(2);
        assertThat(err.toString())
                .contains("The file has no column Born. Its columns are: MRN, Given, Surname, Geboren.");
        assertThat(importing("--map", "birthDate=Geboren", "--map", "firstName=Given"))
                .isZero();
        assertThat(rows("select birth_date::text from patient.patient")).containsExactly("1980-01-01");
    }

    @Test
    void refusesAPracticeOrFileThatIsNotThere() {
        assertThat(run(
                        "--practice",
                        "nowhere-at-all",
                        folder.resolve("patients.csv").toString()))
                .isEqualTo(2);
        assertThat(run("--practice", slug, folder.resolve("absent.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no practice nowhere-at-all.", "There is no file");
    }

    @Test
    void bringsInThousandsInBatches() throws IOException {
        write(IntStream.range(0, 1300)
                .mapToObj(number -> number + ",Ana" + number + ",Morales,1980-01-01")
                .collect(Collectors.joining("\n", "MRN,First name,Last name,DOB\n", "\n")));
        importing();
        assertThat(out.toString()).contains("500 / 1300", "1000 / 1300", "1300 / 1300", "1,300 patients added");
    }

    private int importing(String... options) {
        var words = new ArrayList<>(List.of("--practice", slug));
        words.addAll(Arrays.asList(options));
        words.add(folder.resolve("patients.csv").toString());
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        return new CommandLine(verb.get())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("patients.csv"), text);
    }

    private List<String> everything() {
        return Stream.of("patient", "contact_point", "name_key")
                .flatMap(table -> rows("select t::text from patient." + table + " t order by 1").stream())
                .toList();
    }

    private List<String> rows(String sql) {
        var rows = new ArrayList<String>();
        clinics.within(
                practice,
                () -> database.sql(sql)
                        .query((row, number) -> {
                            var cells = new ArrayList<String>();
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                cells.add(row.getString(column));
                            }
                            return String.join("|", cells);
                        })
                        .list()
                        .forEach(rows::add));
        return rows;
    }
}
