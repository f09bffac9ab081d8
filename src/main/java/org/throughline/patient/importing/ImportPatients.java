package org.throughline.patient.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.kernel.Language;
import org.throughline.patient.NewPatient;
import org.throughline.platform.command.Verb;
import org.throughline.platform.csv.ColumnMap;
import org.throughline.platform.csv.CsvImport;
import org.throughline.platform.csv.CsvRefused;
import org.throughline.platform.csv.CsvTable;
import org.throughline.platform.csv.ImportReport;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RejectsFile;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    private static final int BAR = 30;

    private final PatientIntake intake;
    private final Practices practices;
    private final Authorization authorization;
    private final TextCatalog catalog;
    private final Clock clock;

    @Parameters(paramLabel = "FILE.csv", description = "the file, with a header row")
    private @Nullable Path file;

    @Option(
            names = "--practice",
            paramLabel = "WORD",
            required = true,
            description = "the word in the practice's public address")
    private @Nullable String slug;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "where a field stands, if its column is not found, for instance birthDate=DOB")
    private Map<String, String> map = new HashMap<>();

    @Option(
            names = "--region",
            defaultValue = "US",
            description = "the country of phone numbers without a country code (${DEFAULT-VALUE})")
    private String region = "US";

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "en or es, for messages and rejects (${DEFAULT-VALUE})")
    private String language = "en";

    @Option(names = "--dry-run", description = "say what would happen, and change nothing")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

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
        var texts = catalog.in(Language.of(language));
        var practice = practices.bySlug(String.valueOf(slug));
        if (practice.isEmpty()) {
            return refused(texts, List.of(new Problem("patient.import.no-practice", "practice", String.valueOf(slug))));
        }
        try {
            return run(practice.get(), CsvTable.read(given()), texts);
        } catch (CsvRefused unreadable) {
            return refused(texts, List.of(unreadable.problem()));
        }
    }

    private int run(Practice practice, CsvTable table, Texts texts) throws IOException {
        var columns = ColumnMap.of(table.header(), PatientRows.COLUMNS, map);
        if (!columns.problems().isEmpty()) {
            return refused(texts, columns.problems());
        }
        if (!columns.unread().isEmpty()) {
            out().println(texts.get("patient.import.unread", "columns", String.join(", ", columns.unread())));
        }
        try (var rejects = new RejectsFile(given(), table.header(), texts)) {
            var report = CurrentPractice.within(
                    practice.id(), () -> importing(practice).run(table, columns, rejects));
            tell(report, texts);
            rejects.path().ifPresent(path -> out().println(texts.get("patient.import.rejects", "file", path)));
        }
        return CommandLine.ExitCode.OK;
    }

    private CsvImport<NewPatient> importing(Practice practice) {
        var access = authorization.ofTheProduct(practice.id());
        var today = LocalDate.ofInstant(clock.instant(), practice.zone());
        return new CsvImport<>(
                new PatientRows(today, region),
                batch -> dryRun ? intake.rehearse(access, batch) : intake.write(access, batch),
                this::progress);
    }

    private void progress(long row, long rows) {
        var done = rows == 0 ? BAR : (int) (BAR * row / rows);
        out().print("\r[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + row + " / " + rows);
        if (row == rows) {
            out().println();
        }
        out().flush();
    }

    private void tell(ImportReport report, Texts texts) {
        out().println(texts.get(
                dryRun ? "patient.import.would" : "patient.import.done",
                "added",
                report.added(),
                "changed",
                report.changed(),
                "unchanged",
                report.unchanged(),
                "rejected",
                report.rejected()));
    }

    private int refused(Texts texts, List<Problem> problems) {
        problems.forEach(problem -> line().getErr().println(problem.words(texts)));
        line().getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private Path given() {
        if (file == null) {
            throw new IllegalStateException("picocli sets the file before it calls");
        }
        return file;
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls");
        }
        return spec.commandLine();
    }
}
