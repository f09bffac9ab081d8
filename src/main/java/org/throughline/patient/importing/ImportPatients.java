package org.throughline.patient.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.patient.NewPatient;
import org.throughline.platform.command.Verb;
import org.throughline.platform.csv.CsvImport;
import org.throughline.platform.csv.ImportOptions;
import org.throughline.platform.csv.ImportReport;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./throughline import patients FILE.csv}: the same file twice changes nothing. */
@Component
@Command(
        name = "patients",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Bring in patients from a CSV file. The same file twice changes nothing.",
        footer =
                "%nRows that cannot be taken stand in FILE.rejects.csv with the reason; put them right and import that file.")
class ImportPatients implements Verb {

    private final PatientIntake intake;
    private final Practices practices;
    private final Authorization authorization;
    private final TextCatalog catalog;
    private final Clock clock;

    @Mixin
    private ImportOptions options = new ImportOptions();

    ImportPatients(
            PatientIntake intake, Practices practices, Authorization authorization, TextCatalog catalog, Clock clock) {
        this.intake = intake;
        this.practices = practices;
        this.authorization = authorization;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "import";
    }

    @Override
    public Integer call() throws IOException {
        return options.within(practices::bySlug, Practice::id, this::run, options.texts(catalog));
    }

    private int run(Practice practice, Texts texts) throws IOException {
        var access = authorization.ofTheProduct(practice.id());
        var today = LocalDate.ofInstant(clock.instant(), practice.zone());
        var rows = new CsvImport<NewPatient>(
                new PatientRows(today, options.region()),
                batch -> options.dryRun() ? intake.rehearse(access, batch) : intake.write(access, batch),
                options::progress);
        return options.run(texts, PatientRows.COLUMNS, rows, report -> words(report, texts));
    }

    private String words(ImportReport report, Texts texts) {
        return texts.get(
                options.dryRun() ? "patient.import.would" : "patient.import.done",
                "added",
                report.added(),
                "changed",
                report.changed(),
                "unchanged",
                report.unchanged(),
                "rejected",
                report.rejected());
    }
}
