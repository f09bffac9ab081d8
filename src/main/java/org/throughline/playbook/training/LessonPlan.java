package org.throughline.playbook.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentContent.Change;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.training.Lesson.ChangedMoment;
import org.throughline.playbook.training.Lesson.Question;

/** Makes a lesson's part on one moment out of what it said and what it says. */
final class LessonPlan {

    private LessonPlan() {}

    /** Empty where not a word is different. */
    static Optional<ChangedMoment> of(String code, MomentContent learnt, MomentContent now) {
        var changes = now.changesSince(learnt);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangedMoment(
                        code,
                        now.moment().name(),
                        changes,
                        new Bilingual<>(
                                question(code, changes, Language.ENGLISH), question(code, changes, Language.SPANISH))));
    }

    /** On a change of words in the reader's language if there is one, else on any. */
    private static Question question(String code, List<Change> changes, Language language) {
        var spanish = language.equals(Language.SPANISH);
        var change = Stream.<Stream<Change>>of(
                        changes.stream().filter(one -> readable(one, spanish) && both(one)),
                        changes.stream().filter(one -> readable(one, spanish)),
                        changes.stream().filter(LessonPlan::both),
                        changes.stream())
                .flatMap(one -> one)
                .findFirst()
                .orElseThrow();
        var newFirst = (code.hashCode() + change.now().hashCode()) % 2 == 0;
        return new Question(change.field(), change.now(), change.before(), newFirst);
    }

    private static boolean readable(Change change, boolean spanish) {
        var field = change.field();
        var inBoth = field.in(Language.SPANISH).equals(field.in(Language.ENGLISH));
        return field.form() == MomentField.Form.WORDS && (inBoth || field.spanish() == spanish);
    }

    private static boolean both(Change change) {
        return !change.before().isBlank() && !change.now().isBlank();
    }
}
