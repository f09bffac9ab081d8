package org.throughline.screening.evaluation;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.throughline.platform.command.Verb;
import org.throughline.screening.ReplyChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./throughline evaluate guard FILE}: which labelled replies would be stopped before a patient reads them. */
@Component
@Command(name = "guard", description = "measure what is stopped before it goes to a patient, on replies of your own")
class EvaluateGuard implements Verb {

    private final ReplyChecks checks;
    private final ReplyChecks list;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "one JSON object a line: id, text, label (unsafe or safe), lang, source and, if you like, kind"
                            + " and facts (addressees, strangers, otherPractices, callPromised)")
    private @Nullable Path file;

    @Option(names = "--show-texts", description = "show the replies that were missed or stopped without need")
    private boolean showTexts;

    @Option(names = "--worst", paramLabel = "N", defaultValue = "10", description = "how many of them (10)")
    private int worst;

    @Option(names = "--list-alone", description = "measure the written list without the second reader")
    private boolean listAlone;

    EvaluateGuard(ReplyChecks checks, @Qualifier("replyChecksByList") ReplyChecks list) {
        this.checks = checks;
        this.list = list;
    }

    @Override
    public String group() {
        return "evaluate";
    }

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        var read = LabelledFile.asked(command, Objects.requireNonNull(file), GuardEvaluation.LABELS);
        var out = command.getOut();
        new GuardReport(out, showTexts, worst).print(GuardEvaluation.of(listAlone ? list : checks, read.texts()));
        out.flush();
        return 0;
    }
}
