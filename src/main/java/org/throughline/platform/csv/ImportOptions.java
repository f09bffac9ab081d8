package org.throughline.platform.csv;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.transaction.CurrentPractice;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every import of a file of rows asks on the command line, and how it answers there. */
public final class ImportOptions {

    private static final int BAR = 30;

    @Parameters(paramLabel = "FILE.csv", description = "the file, with a header row")
    private @Nullable Path file;

    @Option(
            names = "--practice",
            paramLabel = "WORD",
            required = true,
            description = "the word in the practice's public address")
    private String practice = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "where a field stands, if its column is not found, for instance phone=Caller")
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

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    public String region() {
        return region;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public Texts texts(TextCatalog catalog) {
        return catalog.in(Language.of(language));
    }

    /** Finds the practice and runs the import within it; a word that names none is said, and nothing done. */
    public <P> int within(Function<String, Optional<P>> named, Function<P, PracticeId> id, Run<P> run, Texts texts)
            throws IOException {
        var found = named.apply(practice);
        if (found.isEmpty()) {
            return refused(texts, List.of(new Problem("csv.import.no-practice", "practice", practice)));
        }
        return CurrentPractice.within(id.apply(found.get()), () -> run.of(found.get(), texts));
    }

    /** An import within its practice; answers the exit code. */
    @FunctionalInterface
    public interface Run<P> {
        int of(P practice, Texts texts) throws IOException;
    }

    /** Takes the file's rows; what is wrong with the file as a whole, or with its columns, is said and nothing taken. */
    public int run(Texts texts, List<Column> columns, CsvImport<?> rows, Function<ImportReport, String> words)
            throws IOException {
        try {
            var table = CsvTable.read(given());
            var found = ColumnMap.of(table.header(), columns, map);
            if (!found.problems().isEmpty()) {
                return refused(texts, found.problems());
            }
            if (!found.unread().isEmpty()) {
                out().println(texts.get("csv.import.unread", "columns", String.join(", ", found.unread())));
            }
            take(texts, table, found, new Told(rows, words));
            return CommandLine.ExitCode.OK;
        } catch (CsvRefused unreadable) {
            return refused(texts, List.of(unreadable.problem()));
        }
    }

    /** A bar that grows in its place. */
    public void progress(long row, long rows) {
        var done = rows == 0 ? BAR : (int) (BAR * row / rows);
        out().print("\r[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + row + " / " + rows);
        if (row == rows) {
            out().println();
        }
        out().flush();
    }

    /** Says what is in the way; the exit code tells that nothing was done. */
    public int refused(Texts texts, List<Problem> problems) {
        problems.forEach(problem -> line().getErr().println(problem.words(texts)));
        line().getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** The rows, and the words for what became of them. */
    private record Told(CsvImport<?> rows, Function<ImportReport, String> words) {}

    private void take(Texts texts, CsvTable table, ColumnMap columns, Told told) throws IOException {
        try (var rejects = new RejectsFile(given(), table.header(), texts)) {
            var report = told.rows().run(table, columns, rejects);
            out().println(told.words().apply(report));
            rejects.path().ifPresent(path -> out().println(texts.get("csv.import.rejects", "file", path)));
        }
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
