package org.throughline.playbook.fact;

import java.util.List;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;

/** An answer as the manager writes it down; the Spanish may come later. */
public record FactText(
        Bilingual<String> question, Bilingual<String> answer, Validity valid, String source, PersonId owner) {

    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 1000;

    void requireComplete() {
        if (question.en().isBlank() || answer.en().isBlank()) {
            throw RuleViolation.of("playbook.fact-incomplete");
        }
        if (question.es().isBlank() != answer.es().isBlank()) {
            throw RuleViolation.of("playbook.fact-half-spanish");
        }
        if (tooLong(question, LONGEST_QUESTION) || tooLong(answer, LONGEST_ANSWER)) {
            throw RuleViolation.of("playbook.fact-too-long", LONGEST_QUESTION, LONGEST_ANSWER);
        }
        if (valid.until().filter(last -> last.isBefore(valid.from())).isPresent()) {
            throw RuleViolation.of("playbook.fact-ends-before-it-begins");
        }
    }

    /** Whether the Spanish says the same, so that its sign-off still stands. */
    boolean sameSpanishAs(Bilingual<String> otherQuestion, Bilingual<String> otherAnswer) {
        return List.of(question.es(), answer.es()).equals(List.of(otherQuestion.es(), otherAnswer.es()));
    }

    private static boolean tooLong(Bilingual<String> text, int most) {
        return text.en().length() > most || text.es().length() > most;
    }
}
