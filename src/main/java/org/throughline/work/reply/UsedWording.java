package org.throughline.work.reply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Playbook;
import org.throughline.work.item.WorkItem;

/** The approved wording a reply was made from: INV-12, none that was replaced; INV-14, Spanish only if it is signed off. */
@Component
class UsedWording {

    private final Playbook playbook;

    UsedWording(Playbook playbook) {
        this.playbook = playbook;
    }

    Optional<Reply.Template> checked(WorkItem item, ReplyDesk.Answer answer) {
        return answer.basis().wording().map(used -> {
            var inForce = item.matter()
                    .moment()
                    .filter(moment -> moment.value().equals(used.code()))
                    .map(playbook::inForce)
                    .filter(version -> version.number() == used.version())
                    .orElseThrow(() -> RuleViolation.conflict("work.wording-replaced"));
            if (answer.language().equals(Language.SPANISH) && !inForce.spanishSigned()) {
                throw RuleViolation.of("work.wording-spanish-open");
            }
            return used;
        });
    }
}
