package org.throughline.screening.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.command.Verb;
import org.throughline.screening.ReplyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./throughline train guard}: the model of the second reader of replies, made from the texts in the project. */
@Component
@Command(name = "guard", description = "make the model of the second reader of replies from the training texts")
class TrainGuard implements Verb {

    private static final double[] SURE = {0.5, 0.55, 0.6, 0.65, 0.7, 0.8};

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            defaultValue = "src/training/replies",
            description = "labelled replies, one JSON object a line (${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Option(
            names = "--replies",
            paramLabel = "FILE",
            split = ",",
            defaultValue =
                    "src/test/resources/screening/replies-en.jsonl,src/test/resources/screening/replies-es.jsonl,"
                            + "src/test/resources/screening/replies-tuning-en.jsonl,src/test/resources/screening/replies-tuning-es.jsonl",
            description = "replies the list was tuned on")
    private List<Path> replies = List.of();

    @Option(
            names = "--messages",
            paramLabel = "FILE",
            split = ",",
            defaultValue =
                    "src/test/resources/screening/messages-en.jsonl,src/test/resources/screening/messages-es.jsonl",
            description = "own messages, of which the administrative ones of the tuned half are learned as harmless")
    private List<Path> messages = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            defaultValue = "src/main/resources/screening/reply-reader.bin",
            description = "where the model goes (${DEFAULT-VALUE})")
    private Path model = Path.of("");

    @Option(
            names = "--cross-validate",
            description = "write no model, but say what it finds in sources it has not seen")
    private boolean crossValidate;

    @Override
    public String group() {
        return "train";
    }

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var texts = ReplyTexts.read(folder, replies, messages);
        if (crossValidate) {
            compare(out, texts.bySourceNotSeen());
        } else {
            write(out, texts.trained());
        }
        out.flush();
        return 0;
    }

    private void write(PrintWriter out, ReplyReader reader) throws IOException {
        try (var bytes = Files.newOutputStream(model)) {
            reader.write(bytes);
        }
        out.printf("%s: version %s, %,d bytes%n", model, reader.version(), Files.size(model));
    }

    private static void compare(PrintWriter out, Map<ReplyReader, List<LabelledText>> unseen) {
        out.printf("In sources not learned from, by the second reader alone: unsafe asked about, safe asked about%n");
        for (double sure : SURE) {
            out.printf(
                    "  %.2f  %s, %s%n",
                    sure,
                    asked(unseen, sure, true).high(),
                    asked(unseen, sure, false).low());
        }
    }

    private static Share asked(Map<ReplyReader, List<LabelledText>> unseen, double sure, boolean unsafe) {
        int found = 0;
        int of = 0;
        for (var source : unseen.entrySet()) {
            var reader = source.getKey().at(sure);
            for (var text : source.getValue()) {
                if (ReplyTexts.isUnsafe(text) == unsafe) {
                    of++;
                    found += reader.asksAbout(text.text()) ? 1 : 0;
                }
            }
        }
        return new Share(found, of);
    }
}
