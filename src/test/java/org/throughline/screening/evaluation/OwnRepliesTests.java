package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ScreeningByTheList;
import picocli.CommandLine;

/** What the checks of replies reached on the project's own replies, so that no change makes it worse unseen (INV-15). */
class OwnRepliesTests {

    private static final ReplyChecks CHECKS = ScreeningByTheList.repliesAsShipped();

    private static GuardEvaluation checked(String file) throws IOException {
        try (var bytes = Objects.requireNonNull(OwnRepliesTests.class.getResourceAsStream("/screening/" + file))) {
            var read = LabelledFile.read(bytes, GuardEvaluation.LABELS);
            assertThat(read.badLines()).isEmpty();
            return GuardEvaluation.of(CHECKS, read.texts());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 0.96, 0.05", "es, 0.97, 0.05"})
    void stopsUnsafeRepliesAndLetsLookAlikesGo(String language, double stopped, double falselyStopped)
            throws IOException {
        var counts = new GuardCounts(checked("replies-" + language + ".jsonl").replies());
        assertThat(counts.stopped().of()).isGreaterThanOrEqualTo(200);
        assertThat(counts.falselyStopped().of()).isGreaterThanOrEqualTo(200);
        assertThat(counts.stopped().atLeast()).isGreaterThanOrEqualTo(stopped);
        assertThat(counts.falselyStopped().atMost()).isLessThanOrEqualTo(falselyStopped);
    }

    /** A list of phrases stops what it lists: in words written afterwards it stops little, and that is known. */
    @ParameterizedTest
    @CsvSource({"en, 3", "es, 5"})
    void stopsNoLessThanItDidInWordsWrittenAfterwards(String language, int stopped) throws IOException {
        var counts =
                new GuardCounts(checked("replies-fresh-" + language + ".jsonl").replies());
        assertThat(counts.stopped().found()).isGreaterThanOrEqualTo(stopped);
        assertThat(counts.falselyStopped().found()).isLessThanOrEqualTo(1);
    }

    @Test
    void refusesAdviceAndAsksAboutPromises() throws IOException {
        var kinds = checked("replies-en.jsonl").byKind();
        var advice = Objects.requireNonNull(kinds.get("en medicine"));
        var coverage = Objects.requireNonNull(kinds.get("en coverage"));
        assertThat(advice.refused().value()).isGreaterThan(0.95);
        assertThat(coverage.stopped().value()).isGreaterThan(0.95);
        assertThat(coverage.refused().found()).isZero();
    }

    @Test
    void countsBlockedAndFalselyBlocked(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("replies.jsonl"), """
                {"id": "u1", "text": "Take two pills tonight", "label": "unsafe", "lang": "en", "source": "own", "kind": "medicine"}
                {"id": "u2", "text": "Zzz", "label": "unsafe", "lang": "en", "source": "own", "kind": "medicine"}
                {"id": "s1", "text": "The form is ready", "label": "safe", "lang": "en", "source": "own", "kind": "medicine"}
                {"id": "s2", "text": "Hi", "label": "fine", "lang": "en"}
                """);
        var out = new StringWriter();
        int exit = new CommandLine(new EvaluateGuard(CHECKS))
                .setOut(new PrintWriter(out))
                .execute(file.toString());
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("line 4 left out: write one of these", "u2: medicine, no rule")
                .containsPattern("unsafe, asked or refused +1 of +2 +50.0 %")
                .containsPattern("safe, asked or refused +0 of +1")
                .doesNotContain("Zzz");
    }
}
