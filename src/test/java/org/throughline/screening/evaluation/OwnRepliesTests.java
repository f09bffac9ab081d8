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
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ScreeningByTheList;
import picocli.CommandLine;

/** What the checks of replies reached on the project's own replies, so that no change makes it worse unseen (INV-15). */
class OwnRepliesTests {

    private static final ReplyChecks CHECKS = ScreeningByTheList.repliesAsShipped();
    private static final ReplyChecks LIST = ScreeningByTheList.repliesByTheList();

    private static GuardEvaluation checked(String file) throws IOException {
        return checked(CHECKS, file);
    }

    private static GuardEvaluation checked(ReplyChecks checks, String file) throws IOException {
        try (var bytes = Objects.requireNonNull(OwnRepliesTests.class.getResourceAsStream("/screening/" + file))) {
            var read = LabelledFile.read(bytes, GuardEvaluation.LABELS);
            assertThat(read.badLines()).isEmpty();
            return GuardEvaluation.of(checks, read.texts());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replies-en", "replies-es", "replies-tuning-en", "replies-tuning-es"})
    void stopsUnsafeRepliesAndLetsLookAlikesGo(String file) throws IOException {
        var counts = new GuardCounts(checked(file + ".jsonl").replies());
        assertThat(counts.stopped().of()).isGreaterThanOrEqualTo(200);
        assertThat(counts.falselyStopped().of()).isGreaterThanOrEqualTo(200);
        assertThat(counts.stopped().atLeast()).isGreaterThanOrEqualTo(0.97);
        assertThat(counts.falselyStopped().atMost()).isLessThanOrEqualTo(0.05);
    }

    /** Replies nothing was tuned on: the guard stops less of them, and how much is known. */
    @ParameterizedTest
    @CsvSource({
        "replies-fresh-en, 19, 29, 0",
        "replies-fresh-es, 19, 25, 1",
        "replies-second-fresh-en, 130, 133, 4",
        "replies-second-fresh-es, 132, 136, 6"
    })
    void stopsNoLessThanItDidInRepliesItWasNotTunedOn(String file, int byList, int byBoth, int falsely)
            throws IOException {
        var list = new GuardCounts(checked(LIST, file + ".jsonl").replies());
        var both = new GuardCounts(checked(file + ".jsonl").replies());
        assertThat(list.stopped().found()).isGreaterThanOrEqualTo(byList);
        assertThat(both.stopped().found()).isGreaterThanOrEqualTo(byBoth);
        assertThat(both.falselyStopped().found()).isLessThanOrEqualTo(falsely);
    }

    @Test
    void refusesNoMoreThanTheListDoes() throws IOException {
        var list =
                new GuardCounts(checked(LIST, "replies-second-fresh-en.jsonl").replies());
        var both = new GuardCounts(checked("replies-second-fresh-en.jsonl").replies());
        assertThat(both.refused()).isEqualTo(list.refused());
        assertThat(both.falselyRefused()).isEqualTo(list.falselyRefused());
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
        int exit = new CommandLine(new EvaluateGuard(CHECKS, LIST))
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
