package org.throughline.playbook.training;

import java.util.List;
import java.util.Map;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.content.MomentContent.Change;

/**
 * What has changed in a lane since somebody was trained for it, moment by moment.
 *
 * @param versions what it teaches; a lesson about other versions than those in force teaches nothing
 */
public record Lesson(LaneCode lane, Map<String, Integer> versions, List<ChangedMoment> changed) {

    public Lesson {
        versions = Map.copyOf(versions);
        changed = List.copyOf(changed);
    }

    /** The versions in one word, by which a page says what it showed. */
    public String seen() {
        return versions.entrySet().stream()
                .map(version -> version.getKey() + ":" + version.getValue())
                .sorted()
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /**
     * One changed moment, and the question on it.
     *
     * @param changes everything that differs, in words; empty when only the number is new
     */
    public record ChangedMoment(
            String code, Bilingual<String> name, List<Change> changes, Bilingual<Question> question) {}

    /**
     * Which of two wordings holds now.
     *
     * @param field what the wordings are of
     * @param newFirst whether the one that holds stands first
     */
    public record Question(
            org.throughline.playbook.content.MomentField field, String holds, String other, boolean newFirst) {

        /** The wordings as they are shown; a blank one says that nothing is said there. */
        public List<String> options() {
            return newFirst ? List.of(holds, other) : List.of(other, holds);
        }

        public boolean isRight(int option) {
            return option == (newFirst ? 0 : 1);
        }
    }
}
