package org.throughline.screening.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.command.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./throughline train screening}: the second reader's model, made from the texts in the project. */
@Component
@Command(name = "screening", description = "make the second reader's model from the training texts")
class TrainScreening implements Verb {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            defaultValue = "src/training/screening",
            description = "labelled texts, one JSON object a line (${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Option(
            names = "--own",
            paramLabel = "FILE",
            split = ",",
            defaultValue =
                    "src/test/resources/screening/messages-en.jsonl,src/test/resources/screening/messages-es.jsonl",
            description = "own messages, of which the tuned half is learned, too")
    private List<Path> own = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            defaultValue = "src/main/resources/screening/second-reader.bin",
            description = "where the model goes (${DEFAULT-VALUE})")
    private Path model = Path.of("");

    @Option(
            names = "--cross-validate",
            description = "write no model, but say what it finds in families of texts it has not seen")
    private boolean crossValidate;

    @Override
    public String group() {
        return "train";
    }

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var texts = TrainingTexts.read(folder, own);
        count(out, texts);
        if (crossValidate) {
            new CrossValidation(texts).print(out);
        } else {
            write(out, texts);
        }
        out.flush();
        return 0;
    }

    private static void count(PrintWriter out, TrainingTexts texts) {
        texts.texts().stream()
                .collect(Collectors.groupingBy(
                        text -> text.lang() + " " + Expected.of(text).name().toLowerCase(java.util.Locale.ROOT),
                        TreeMap::new,
                        Collectors.counting()))
                .forEach((name, number) -> out.printf("  %-14s %5d texts%n", name, number));
    }

    private void write(PrintWriter out, TrainingTexts texts) throws IOException {
        var reader = texts.trained();
        try (var bytes = Files.newOutputStream(model)) {
            reader.write(bytes);
        }
        out.printf("%s: version %s, %,d bytes%n", model, reader.version(), Files.size(model));
    }
}
