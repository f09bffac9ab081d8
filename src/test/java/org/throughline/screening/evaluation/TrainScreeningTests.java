package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.screening.Match;
import org.throughline.screening.Screening;
import org.throughline.screening.ScreeningByTheList;
import picocli.CommandLine;

/** The model that is shipped is the one the command makes, and it has not learned what it is measured on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainScreeningTests {

    private static final Path FOLDER = Path.of("src/training/screening");
    private static final Path TESTS = Path.of("src/test/resources/screening");

    @TempDir
    private Path folder;

    private TrainingTexts texts = new TrainingTexts(List.of());

    @BeforeAll
    void readTheTexts() throws IOException {
        texts = TrainingTexts.read(
                FOLDER, List.of(TESTS.resolve("messages-en.jsonl"), TESTS.resolve("messages-es.jsonl")));
    }

    @Test
    void makesTheModelThatIsShipped() throws IOException {
        var again = texts.trained();
        var shipped = ScreeningByTheList.readerAsShipped();

        assertThat(again.version()).isEqualTo(shipped.version());
        assertThat(texts.texts().stream()
                        .filter(text -> !found(again.alone(), text).equals(found(shipped.alone(), text))))
                .isEmpty();
    }

    private static List<String> found(Screening reader, LabelledText text) {
        return reader.screen(text.text(), Optional.empty()).matches().stream()
                .map(Match::toString)
                .toList();
    }

    @Test
    void writesAModelThatReadsAsItDid() throws IOException {
        var few = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(few.resolve("few.jsonl"), """
                {"id": "1", "text": "he does not wake up", "label": "emergency", "lang": "en", "source": "t", "kind": "a"}
                {"id": "2", "text": "she will not wake up", "label": "emergency", "lang": "en", "source": "t", "kind": "b"}
                {"id": "3", "text": "move my visit to monday", "label": "admin", "lang": "en", "source": "t", "kind": "c"}
                {"id": "4", "text": "move the visit to friday", "label": "admin", "lang": "en", "source": "t", "kind": "d"}
                """);
        var out = new StringWriter();
        var model = folder.resolve("model.bin");
        var line = new CommandLine(new TrainScreening()).setOut(new PrintWriter(out));

        assertThat(line.execute(
                        "--texts",
                        few.toString(),
                        "--own",
                        few.resolve("few.jsonl").toString(),
                        "--model",
                        model.toString()))
                .isZero();

        assertThat(out.toString()).contains("en admin", "en emergency", "version 1-");
        assertThat(model).isNotEmptyFile();
    }

    /** Texts that figures are reported on may not be learned, nor any that only spell them otherwise. */
    @Test
    void hasNotLearnedWhatItIsMeasuredOn() throws IOException {
        var learned = texts.texts().stream().map(TrainScreeningTests::plain).collect(Collectors.toSet());
        for (var language : List.of("en", "es")) {
            assertThat(measured("messages-fresh-" + language + ".jsonl")).doesNotContainAnyElementsOf(learned);
        }
    }

    private static Set<String> measured(String file) throws IOException {
        try (var bytes = Files.newInputStream(TESTS.resolve(file))) {
            return LabelledFile.read(bytes, Expected.allLabels()).texts().stream()
                    .map(TrainScreeningTests::plain)
                    .collect(Collectors.toSet());
        }
    }

    private static String plain(LabelledText text) {
        return text.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    @Test
    void learnsFromEnoughTextsOfEachLanguage() {
        for (var language : List.of("en", "es")) {
            assertThat(texts.texts().stream()
                            .filter(text -> text.source().equals("training")
                                    && text.lang().equals(language)))
                    .hasSizeGreaterThan(1_500);
        }
    }
}
