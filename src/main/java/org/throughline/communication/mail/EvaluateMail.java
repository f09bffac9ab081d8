package org.throughline.communication.mail;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./throughline evaluate mail DIR}: how a folder of real mail would be filed. Prints counts, never a word of it. */
@Component
@Command(name = "mail", description = "measure the reading of mail on files of your own")
class EvaluateMail implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "a folder with one mail per file")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var reader = new MailReader(new OwnMail("bounce", "localhost"));
        new MailEvaluation(reader)
                .of(Objects.requireNonNull(folder))
                .forEach((name, counts) -> print(out, name, counts));
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, String name, MailEvaluation.Counts counts) {
        out.printf("%s: %d files, every one taken without an error%n", name, counts.files());
        share(out, "messages", counts.messages(), counts.files());
        share(out, "delivery reports", counts.bounces(), counts.files());
        share(out, "automatic replies", counts.automaticReplies(), counts.files());
        share(out, "complaints", counts.complaints(), counts.files());
        share(out, "over 50 MB, not read", counts.tooLarge(), counts.files());
        out.printf(
                "  needs eyes: %s%n",
                counts.needsEyes().entrySet().stream()
                        .map(reason -> reason.getKey().code() + " " + reason.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static void share(PrintWriter out, String what, int count, int of) {
        out.printf("  %-22s %5d  %5.1f %%%n", what, count, 100.0 * count / of);
    }
}
