package org.throughline.screening.evaluation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.throughline.platform.command.Verb;
import org.throughline.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./throughline evaluate screening FILE}: how labelled texts would be raised. */
@Component
@Command(name = "screening", description = "measure how messages are raised, on labelled texts of your own")
class EvaluateScreening implements Verb {

    private final Screening screening;
    private final Screening list;
    private final Screening reader;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "one JSON object a line: id, text, label (admin, lookalike, clinical, same_day, urgent or"
                    + " emergency), lang, source and, if you like, kind")
    private @Nullable Path file;

    @Option(names = "--show-texts", description = "show the texts that were raised too low or too high")
    private boolean showTexts;

    @Option(names = "--worst", paramLabel = "N", defaultValue = "10", description = "how many of them (10)")
    private int worst;

    @Option(
            names = "--half",
            defaultValue = "BOTH",
            description = "only the half a list was tuned on, or the one to report: ${COMPLETION-CANDIDATES}")
    private Half half = Half.BOTH;

    @Option(
            names = "--side-by-side",
            description = "say what the list, the second reader and simple searches find by themselves, too")
    private boolean sideBySide;

    EvaluateScreening(
            Screening screening,
            @Qualifier("screeningByList") Screening list,
            @Qualifier("screeningByReader") Screening reader) {
        this.screening = screening;
        this.list = list;
        this.reader = reader;
    }

    @Override
    public String group() {
        return "evaluate";
    }

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        var out = command.getOut();
        var read = LabelledFile.asked(command, Objects.requireNonNull(file), Expected.allLabels());
        var texts = read.texts().stream().filter(half::has).toList();
        new ScreeningReport(out, showTexts, worst).print(ScreeningEvaluation.of(screening, texts));
        if (sideBySide) {
            SideBySide.of(ways(), texts).print(out);
        }
        out.flush();
        return 0;
    }

    private Map<String, Screening> ways() {
        var ways = SideBySide.simple(list);
        ways.put("list", list);
        ways.put("second reader", reader);
        ways.put("both", screening);
        return ways;
    }
}
