package org.throughline.escalation.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.escalation.EscalationId;
import org.throughline.escalation.course.Answer;
import org.throughline.escalation.course.AnswerDesk;
import org.throughline.escalation.course.ReceiverDesk;
import org.throughline.escalation.course.ReceiverDesk.Seen;
import org.throughline.kernel.PersonId;
import org.throughline.platform.web.Page;

/** What a clinician has to act on, and the one key for each thing they do. */
@Controller
class EscalationController {

    static final String PATH = "/escalations";
    private static final String BACK = "redirect:" + PATH;

    private final EscalationPages pages;
    private final ReceiverDesk receivers;
    private final AnswerDesk answers;

    EscalationController(EscalationPages pages, ReceiverDesk receivers, AnswerDesk answers) {
        this.pages = pages;
        this.receivers = receivers;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String all(Access access, Page page, Model model) {
        model.addAttribute("escalations", pages.of(access, page));
        return "escalation/escalations";
    }

    @GetMapping(PATH + "/pinned")
    String pinned(Model model) {
        model.addAttribute("pinned", pages.pinned());
        return "escalation/pinned";
    }

    @PostMapping(PATH + "/{id}/acceptance")
    String accept(Access access, @PathVariable UUID id, @RequestParam int version) {
        receivers.accept(access, seen(id, version));
        return BACK;
    }

    @PostMapping(PATH + "/{id}/return")
    String giveBack(Access access, @PathVariable UUID id, @RequestParam int version, @RequestParam String reason) {
        receivers.giveBack(access, seen(id, version), reason);
        return BACK;
    }

    @PostMapping(PATH + "/{id}/refusal")
    String notMine(Access access, @PathVariable UUID id, @RequestParam int version) {
        receivers.notMine(access, seen(id, version));
        return BACK;
    }

    @PostMapping(PATH + "/{id}/direction")
    String direct(Access access, @PathVariable UUID id, @RequestParam int version, @RequestParam UUID person) {
        receivers.direct(access, seen(id, version), new PersonId(person));
        return BACK;
    }

    @PostMapping(PATH + "/{id}/answer")
    String answer(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Answer.Code code,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "ASSISTANT") Answer.Teller teller,
            @RequestParam(defaultValue = "") String notNeeded) {
        var why = Optional.of(notNeeded).filter(reason -> !reason.isBlank());
        answers.answer(access, seen(id, version), new AnswerDesk.Given(code, words, teller, why));
        return BACK;
    }

    private static Seen seen(UUID id, int version) {
        return new Seen(new EscalationId(id), version);
    }
}
