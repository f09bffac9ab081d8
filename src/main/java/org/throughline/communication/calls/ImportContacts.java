package org.throughline.communication.calls;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.platform.command.Verb;
import org.throughline.platform.csv.CsvImport;
import org.throughline.platform.csv.ImportOptions;
import org.throughline.platform.csv.ImportReport;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./throughline import contacts FILE.csv}: a phone system's call log; the same calls twice are taken once. */
@Component
@Command(
        name = "contacts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Bring in the call log of a phone system from a CSV file. The same calls twice are taken once.",
            "Missed calls and voicemails become callbacks, one for each number; answered calls are kept as history."
        },
        footer =
                "%nRows that cannot be taken stand in FILE.rejects.csv with the reason; put them right and import that file.")
class ImportContacts implements Verb {

    private static final int BATCH = 50;

    private final CallLog calls;
    private final Practices practices;
    private final EmergencyRoutes routes;
    private final TextCatalog catalog;
    private final Clock clock;

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(
            names = "--system",
            defaultValue = "call-log",
            description = "a word for the phone system, where the practice has several (${DEFAULT-VALUE})")
    private String system = "call-log";

    @Option(
            names = "--outcome",
            paramLabel = "WORD=OUTCOME",
            description = "what a word of the log means: missed, voicemail or answered, for instance Rang=missed")
    private Map<String, Outcome> outcomes = new HashMap<>();

    ImportContacts(CallLog calls, Practices practices, EmergencyRoutes routes, TextCatalog catalog, Clock clock) {
        this.calls = calls;
        this.practices = practices;
        this.routes = routes;
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
        if (routes.of(practice.id()).isEmpty()) {
            return options.refused(texts, List.of(new Problem("error.communication.emergency-route-missing")));
        }
        var taken = new TakenCalls();
        var rows = new CsvImport<LoggedCall>(
                BATCH,
                new CallRows(OutcomeWords.with(outcomes), options.region(), practice.zone(), clock.instant()),
                batch -> taken.count(
                        batch, options.dryRun() ? calls.rehearse(system, batch) : calls.write(system, batch)),
                options::progress);
        return options.run(texts, CallRows.COLUMNS, rows, report -> words(report, taken, texts));
    }

    private String words(ImportReport report, TakenCalls taken, Texts texts) {
        return texts.get(
                options.dryRun() ? "communication.calls.would" : "communication.calls.done",
                "taken",
                report.added(),
                "missed",
                taken.of(Outcome.MISSED),
                "voicemail",
                taken.of(Outcome.VOICEMAIL),
                "answered",
                taken.of(Outcome.ANSWERED),
                "unchanged",
                report.unchanged(),
                "rejected",
                report.rejected());
    }
}
