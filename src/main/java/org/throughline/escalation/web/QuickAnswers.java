package org.throughline.escalation.web;

import java.util.List;
import java.util.Optional;
import org.throughline.escalation.course.Answer.Code;
import org.throughline.playbook.MomentCode;

/** The answers that a clinician gives in one key to a question of its kind, in the order of their keys. */
final class QuickAnswers {

    private QuickAnswers() {}

    static List<Code> of(Optional<MomentCode> moment) {
        return switch (moment.map(MomentCode::value).orElse("")) {
            case "refill_request" -> List.of(Code.SENT_TO_PHARMACY, Code.VISIT_NEEDED, Code.CALL_COMES);
            case "lab_result_request" -> List.of(Code.MESSAGE_RELEASED, Code.VISIT_NEEDED, Code.CALL_COMES);
            default -> List.of(Code.VISIT_NEEDED, Code.CALL_COMES, Code.NOTHING_CHANGES);
        };
    }
}
