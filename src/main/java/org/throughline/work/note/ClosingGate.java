package org.throughline.work.note;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.i18n.Worded;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.work.item.WorkItem;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.verify.VerifyDesk;

/**
 * What keeps an item open, from whichever path somebody tries to end it (INV-04): a contact without an answer, a running
 * promise, a question to the practice, a step of the card, a field of the moment's note.
 */
@Component
class ClosingGate {

    private final PromiseDesk promises;
    private final GapDesk gaps;
    private final VerifyDesk steps;

    ClosingGate(PromiseDesk promises, GapDesk gaps, VerifyDesk steps) {
        this.promises = promises;
        this.gaps = gaps;
        this.steps = steps;
    }

    /** Refuses by the first thing that is open, saying what to do about it. */
    void check(WorkItem item, Optional<Playbook.InForce> version, NoteDesk.Written written) {
        if (item.times().unanswered()) {
            throw RuleViolation.of("work.unanswered");
        }
        if (promises.anyActive(item)) {
            throw RuleViolation.of("work.promise-active");
        }
        if (gaps.openOf(item.id().value()).isPresent()) {
            throw RuleViolation.of("work.gap-open");
        }
        steps.firstOpen(item).ifPresent(place -> {
            throw RuleViolation.of("work.step-open", place);
        });
        version.stream()
                .flatMap(standing -> standing.moment().ownNoteFields().stream())
                .filter(field -> written.extra().getOrDefault(field, "").isBlank())
                .findFirst()
                .ifPresent(field -> {
                    throw RuleViolation.of(
                            "work.note-extra-missing",
                            new Worded("playbook.note-field." + field, field.replace('_', ' ')));
                });
        requireKnownEnding(version, written.closeCode());
    }

    /** Measures compare endings, so there are only those that the moment names and the few that fit anything. */
    private static void requireKnownEnding(Optional<Playbook.InForce> version, String code) {
        var ofTheMoment = version.stream()
                .flatMap(standing -> standing.moment().closeCodes().stream())
                .anyMatch(code::equals);
        if (!ofTheMoment && !Note.ENDINGS.contains(code)) {
            throw RuleViolation.of("work.ending-unknown");
        }
    }
}
