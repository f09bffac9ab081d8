package org.throughline.playbook.training.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Language;
import org.throughline.playbook.training.Choice;
import org.throughline.playbook.training.Marked;
import org.throughline.playbook.training.RehearsalDesk.Run;
import org.throughline.playbook.training.Scenario;
import org.throughline.playbook.training.Scenarios;
import org.throughline.playbook.training.Score;

/**
 * A rehearsal at the case that waits, or at its end.
 *
 * @param shown the case that waits
 */
public record RehearsalView(
        Run run, Language language, @Nullable Scenario shown) {

    static RehearsalView of(Run run, Language language) {
        return new RehearsalView(
                run,
                language,
                run.rehearsal().ended().isPresent() ? null : run.next().orElse(null));
    }

    public String href() {
        return RehearsalController.PATH + "/" + run.rehearsal().id();
    }

    public String training() {
        return TrainingController.PATH + "/" + run.rehearsal().lane();
    }

    public int number() {
        return run.answers().size() + 1;
    }

    public int cases() {
        return run.rehearsal().scenarios().size();
    }

    public boolean passed() {
        return run.rehearsal().passed();
    }

    public Score score() {
        return run.score().orElseThrow();
    }

    public int passPercent() {
        return Scenarios.SHIPPED.passPercent();
    }

    /** Every case that the product still ships, beside what was done with it. */
    public List<Marking> markings() {
        return run.answers().stream()
                .flatMap(answer ->
                        Scenarios.SHIPPED.find(answer.scenario()).map(found -> new Marking(found, answer)).stream())
                .toList();
    }

    /** One case with its answer. */
    public record Marking(Scenario scenario, Marked answer) {

        public Choice best() {
            return scenario.right().getFirst();
        }
    }
}
