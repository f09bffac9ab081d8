package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.testing.fault.Limits;

/**
 * How well hollow notes are told from useful ones: over whole notes, where one wrongly refused field of six counts as a refusal.
 * The held-out notes were labelled before the list was written, and the list is not tuned on them.
 */
class NoteEvaluationTests {

    private static final ListedNoteChecks CHECKS = new ListedNoteChecks();

    @Test
    void refusesVagueNotesItWasTunedOn() {
        var counts = Counts.of("notes, tuning part", LabelledNote.read("notes-tuning.csv"));
        assertThat(counts.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(counts.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void refusesVagueNotesItHasNotSeen() {
        var counts = Counts.of("notes, held-out part", LabelledNote.read("notes-held-out.csv"));
        assertThat(counts.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(counts.recall()).isGreaterThanOrEqualTo(0.90);
    }

    /** Whole notes: refused and vague, refused though good, let through though vague, let through and good. */
    private record Counts(long hits, long falseRefusals, long misses, long passes) {

        static Counts of(String part, List<LabelledNote> notes) {
            var counts = new Counts(
                    count(notes, true, true),
                    count(notes, true, false),
                    count(notes, false, true),
                    count(notes, false, false));
            Limits.say(counts.said(part));
            return counts;
        }

        private static long count(List<LabelledNote> notes, boolean refused, boolean vague) {
            return notes.stream()
                    .filter(note -> note.isVague() == vague)
                    .filter(note -> note.refusedBy(CHECKS).isEmpty() != refused)
                    .count();
        }

        double precision() {
            return (double) hits / (hits + falseRefusals);
        }

        double recall() {
            return (double) hits / (hits + misses);
        }

        String said(String part) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d vague, %d good; refused %d vague and %d good; precision %.3f, recall %.3f",
                    part,
                    hits + misses,
                    falseRefusals + passes,
                    hits,
                    falseRefusals,
                    precision(),
                    recall());
        }
    }
}
