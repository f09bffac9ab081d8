package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.Language;
import org.throughline.screening.Match;
import org.throughline.screening.Screened;
import org.throughline.screening.Screening;
import org.throughline.screening.Tier;
import picocli.CommandLine;

/** The counts of the verb, on a screening that raises a text to the tier it names. */
class EvaluateScreeningTests {

    private static final Screening NAMED_TIER = (text, hint) -> {
        var tier = Tier.valueOf(text.substring(0, text.indexOf(' ')).toUpperCase(Locale.ROOT));
        var match = new Match(0, 4, "word", "concept", "concept.en: word", tier, Optional.empty(), "1.0.0");
        return new Screened(
                Language.ENGLISH, tier, tier == Tier.NONE ? List.of() : List.of(match), Optional.empty(), "1.0.0");
    };

    private static final String FILE = """
            {"id": "e1", "text": "emergency one", "label": "emergency", "lang": "en", "source": "own", "kind": "indirect"}
            {"id": "e2", "text": "same_day two", "label": "urgent", "lang": "en", "source": "own", "kind": "indirect"}
            {"id": "e3", "text": "none three", "label": "urgent", "lang": "en", "source": "own", "kind": "negated"}
            {"id": "c1", "text": "clinical four", "label": "clinical", "lang": "en", "source": "own"}
            {"id": "a1", "text": "none five", "label": "admin", "lang": "en", "source": "own"}
            {"id": "a2", "text": "emergency six", "label": "lookalike", "lang": "en", "source": "own", "kind": "indirect"}
            {"id": "s1", "text": "clinical seven", "label": "clinical", "lang": "es", "source": "own"}
            not a row
            """;

    @TempDir
    private Path folder;

    private String printed(String... options) throws IOException {
        var file = Files.writeString(folder.resolve("texts.jsonl"), FILE);
        var out = new StringWriter();
        var line =
                new CommandLine(new EvaluateScreening(NAMED_TIER, NAMED_TIER, NAMED_TIER)).setOut(new PrintWriter(out));
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
        return out.toString();
    }

    @Test
    void countsPerSourceAndLanguageWithBounds() throws IOException {
        assertThat(printed())
                .contains("own, en: 6 texts", "own, es: 1 texts", "line 8 left out: write one JSON object")
                .containsPattern("emergency, found as one +1 of +3 +33.3 % +at least +1.7 %")
                .containsPattern("emergency, same-day or more +2 of +3 +66.7 %")
                .containsPattern("not administrative, flagged +3 of +4 +75.0 %")
                .containsPattern("administrative, flagged +1 of +2 +50.0 % +at most +97.5 %")
                .containsPattern("no emergency, flagged as one +1 of +3")
                .containsPattern("precision, emergency flag +1 of +2")
                .containsPattern("precision, any flag +3 of +4")
                .containsPattern("of 1,000 with 35 emergencies +333 flags, 4 % of them right, 23.3 missed")
                .containsPattern("Speed: median \\d+\\.\\d+ ms, p99 \\d+\\.\\d+ ms");
    }

    @Test
    void countsPerKind() throws IOException {
        assertThat(printed())
                .containsPattern("en indirect +admin 0 of 1 +emergency 1/2 of 2")
                .containsPattern("en negated +emergency 0/0 of 1");
    }

    @Test
    void namesTheWorstByIdAndRuleAndShowsTextsOnlyWhenAsked() throws IOException {
        assertThat(printed())
                .containsSubsequence(
                        "Raised too low", "e3: urgent, raised to NONE by no rule", "e2:", "Raised too high")
                .contains("a2: lookalike, raised to EMERGENCY by concept.en: word")
                .doesNotContain("none three");
        assertThat(printed("--show-texts")).contains("none three", "emergency six");
        assertThat(printed("--worst", "1")).doesNotContain("e2:");
    }

    @Test
    void saysWhatEachPartFindsByItself() throws IOException {
        assertThat(printed()).doesNotContain("Side by side");
        assertThat(printed("--side-by-side"))
                .contains("Side by side", "twenty words", "list, first line", "second reader")
                .containsPattern("both +33.3 / +33.3 / +75.0 / +50.0");
    }

    @Test
    void saysWhatToDoWhenThereIsNoSuchFile() {
        var said = new StringWriter();
        var line = new CommandLine(new EvaluateScreening(NAMED_TIER, NAMED_TIER, NAMED_TIER))
                .setErr(new PrintWriter(said));
        assertThat(line.execute(folder.resolve("nowhere.jsonl").toString())).isEqualTo(2);
        assertThat(said.toString()).contains("nowhere.jsonl cannot be read: name a file of labelled texts");
    }
}
