package org.throughline.scheduling.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.platform.csv.ColumnMap;
import org.throughline.platform.csv.CsvImport;
import org.throughline.platform.csv.CsvRefused;
import org.throughline.platform.csv.CsvTable;
import org.throughline.platform.csv.ImportReport;
import org.throughline.practice.Practice;

/** Reads files of the practice's record. */
@Service
public class AppointmentFiles {

    private final AppointmentIntake intake;
    private final Clock clock;

    AppointmentFiles(AppointmentIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** A reading that was begun at that time. */
    record Reading(Instant at, CsvImport<ToldAppointment> rows) {}

    /** Within the practice: takes the file; its columns go by their usual names. */
    public ImportReport read(Access access, Practice practice, Path file) {
        var table = CsvTable.read(file);
        var columns = ColumnMap.of(table.header(), AppointmentRows.COLUMNS, Map.of());
        if (!columns.problems().isEmpty()) {
            throw new CsvRefused(columns.problems().getFirst());
        }
        var reading = begin(access, practice, (row, rows) -> {});
        var report = reading.rows().run(table, columns, (row, problems) -> {});
        intake.finish(reading.at(), report.rejected());
        return report;
    }

    Reading begin(Access access, Practice practice, CsvImport.Progress progress) {
        var at = clock.instant();
        return new Reading(
                at,
                new CsvImport<>(
                        new AppointmentRows(practice.zone(), at), batch -> intake.write(access, at, batch), progress));
    }

    /** As {@link #begin}, and then nothing of it. */
    Reading rehearse(Access access, Practice practice, CsvImport.Progress progress) {
        var at = clock.instant();
        return new Reading(
                at,
                new CsvImport<>(
                        new AppointmentRows(practice.zone(), at),
                        batch -> intake.rehearse(access, at, batch),
                        progress));
    }
}
