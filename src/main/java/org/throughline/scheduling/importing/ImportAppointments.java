package org.throughline.scheduling.importing;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.platform.command.Verb;
import org.throughline.platform.csv.ImportOptions;
import org.throughline.platform.csv.ImportReport;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./throughline import appointments FILE.csv}: a newer file moves and cancels; none takes a visit away. */
@Component
@Command(
        name = "appointments",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Bring in visits from a CSV file of the practice's record. A newer file moves and cancels them by their own id.",
            "Times are read as the practice's clock shows them. Why somebody comes is not read."
        },
        footer =
                "%nRows that cannot be taken stand in FILE.rejects.csv with the reason; put them right and import that file.")
class ImportAppointments implements Verb {

    private final AppointmentFiles files;
    private final AppointmentIntake intake;
    private final Practices practices;
    private final Authorization authorization;
    private final TextCatalog catalog;

    @Mixin
    private ImportOptions options = new ImportOptions();

    ImportAppointments(
            AppointmentFiles files,
            AppointmentIntake intake,
            Practices practices,
            Authorization authorization,
            TextCatalog catalog) {
        this.files = files;
        this.intake = intake;
        this.practices = practices;
        this.authorization = authorization;
        this.catalog = catalog;
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
        var reading = options.dryRun()
                ? files.rehearse(access, practice, options::progress)
                : files.begin(access, practice, options::progress);
        return options.run(texts, AppointmentRows.COLUMNS, reading.rows(), report -> {
            if (!options.dryRun()) {
                intake.finish(reading.at(), report.rejected());
            }
            return words(report, texts);
        });
    }

    private String words(ImportReport report, Texts texts) {
        return texts.get(
                options.dryRun() ? "scheduling.import.would" : "scheduling.import.done",
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
