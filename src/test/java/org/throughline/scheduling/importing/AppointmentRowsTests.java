package org.throughline.scheduling.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Language;
import org.throughline.platform.csv.ColumnMap;
import org.throughline.platform.csv.CsvRow;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;
import org.throughline.scheduling.appointment.AppointmentStatus;

class AppointmentRowsTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant NOW = Instant.parse("2026-11-17T13:10:00Z");

    @Test
    void readsAVisitAsARecordExportsIt() {
        var told = taken(
                List.of(
                        "Appointment ID",
                        "Date",
                        "Time",
                        "Duration",
                        "Status",
                        "MRN",
                        "Provider",
                        "Provider languages",
                        "Visit type",
                        "Forms",
                        "Insurance",
                        "Interpreter"),
                List.of(
                        "A-1",
                        "11/17/2026",
                        "8:20 AM",
                        "20 min",
                        "Scheduled",
                        "77",
                        "Dr. Patel",
                        "English, Spanish",
                        "Annual visit",
                        "Missing",
                        "Verified",
                        "Ana Ruiz"));
        assertThat(told.externalId()).isEqualTo("A-1");
        assertThat(told.told().start()).isEqualTo(Instant.parse("2026-11-17T14:20:00Z"));
        assertThat(told.told().end()).contains(Instant.parse("2026-11-17T14:40:00Z"));
        assertThat(told.told().status()).contains(AppointmentStatus.BOOKED);
        assertThat(told.told().setting().serviceType()).contains("Annual visit");
        assertThat(told.told().prepared().forms()).contains(false);
        assertThat(told.told().prepared().coverage()).contains(true);
        assertThat(told.told().prepared().interpreter()).contains(true);
        assertThat(told.told().prepared().practitionerSpeaks()).isEqualTo(Set.of(Language.ENGLISH, Language.SPANISH));
    }

    @Test
    void readsAFileInSpanish() {
        var told = taken(
                List.of("Número de cita", "Fecha y hora", "Fin", "Estado", "Expediente", "Formularios", "Intérprete"),
                List.of("7", "11/17/2026 8:20 a. m.", "9:00", "No asistió", "77", "Faltan", "no"));
        assertThat(told.told().status()).contains(AppointmentStatus.NOSHOW);
        assertThat(told.told().end()).contains(Instant.parse("2026-11-17T15:00:00Z"));
        assertThat(told.told().prepared().forms()).contains(false);
        assertThat(told.told().prepared().interpreter()).isEmpty();
    }

    /** Why somebody comes has no column here, so that no lane can be shown it (INV-32). */
    @Test
    void doesNotReadWhySomebodyComes() {
        var header = List.of("Appointment ID", "Start", "MRN", "Reason for visit", "Description", "Notes");
        assertThat(ColumnMap.of(header, AppointmentRows.COLUMNS, Map.of()).unread())
                .containsExactly("Reason for visit", "Description", "Notes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''   | 11/17/2026 8:20 | 77 | booked | yes     | scheduling.import.no-id
                    A-1  | ''              | 77 | booked | yes     | scheduling.import.no-start
                    A-1  | 3/14/2027 2:30  | 77 | booked | yes     | csv.time.never
                    A-1  | 11/1/2026 1:30  | 77 | booked | yes     | csv.time.twice
                    A-1  | 11/17/2026 8:20 | '' | booked | yes     | scheduling.import.no-patient
                    A-1  | 11/17/2026 8:20 | 77 | maybe  | yes     | scheduling.import.status
                    A-1  | 11/17/2026 8:20 | 77 | booked | perhaps | scheduling.import.ready
                    """)
    void sendsBackWhatItCannotRead(
            String id, String start, String patient, String status, String forms, String problem) {
        assertThat(read(
                        List.of("Appointment ID", "Start", "MRN", "Status", "Forms"),
                        List.of(id, start, patient, status, forms)))
                .hasToString("Rejected[problems=[Problem[" + problem + "]]]");
    }

    @Test
    void tellsAllProblemsOfARowAtOnce() {
        var result = read(
                List.of("Appointment ID", "Start", "Minutes", "MRN", "Status", "Provider languages"),
                List.of("A-1", "11/17/2026 8:20", "0", "", "maybe", "Klingonish"));
        assertThat(result)
                .hasToString("Rejected[problems=[Problem[scheduling.import.no-patient],"
                        + " Problem[scheduling.import.minutes], Problem[scheduling.import.status],"
                        + " Problem[scheduling.import.language]]]");
    }

    @Test
    void refusesAVisitThatEndsBeforeItBegins() {
        assertThat(read(
                        List.of("Appointment ID", "Start", "End", "MRN"),
                        List.of("A-1", "11/17/2026 8:20", "8:00", "77")))
                .isEqualTo(RowResult.rejected(new Problem("scheduling.import.ends-before-start")));
    }

    @Test
    void losesItsEndWhenItIsMovedAndKeepsWhatTheFileLeavesOut() {
        var header = List.of("Appointment ID", "Start", "Minutes", "MRN", "Forms");
        var before = taken(header, List.of("A-1", "11/17/2026 8:20", "20", "77", "yes"))
                .told()
                .asNew();
        var moved = taken(header, List.of("A-1", "11/18/2026 8:20", "", "77", ""))
                .told()
                .over(before);
        assertThat(moved.end()).isEmpty();
        assertThat(moved.prepared().forms()).isEqualTo(Optional.of(true));
        assertThat(moved.status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    private static ToldAppointment taken(List<String> header, List<String> cells) {
        return switch (read(header, cells)) {
            case Accepted<ToldAppointment>(var told) -> told;
            case Rejected<ToldAppointment>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static RowResult<ToldAppointment> read(List<String> header, List<String> cells) {
        var columns = ColumnMap.of(header, AppointmentRows.COLUMNS, Map.of());
        assertThat(columns.problems()).isEmpty();
        return new AppointmentRows(CHICAGO, NOW).apply(columns.cells(new CsvRow(2, cells)));
    }
}
