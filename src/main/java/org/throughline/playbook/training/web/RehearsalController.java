package org.throughline.playbook.training.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.platform.web.Page;
import org.throughline.playbook.training.RehearsalDesk;

/** A rehearsal, one case at a time, and at its end what was right and why. */
@Controller
class RehearsalController {

    static final String PATH = "/rehearsals";

    private final RehearsalDesk rehearsals;

    RehearsalController(RehearsalDesk rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping(PATH + "/{id}")
    String shown(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("rehearsal", RehearsalView.of(rehearsals.find(access, id), Language.of(page.language())));
        return "playbook/training/rehearsal";
    }

    @PostMapping(PATH + "/{id}/answers")
    String answer(Access access, @PathVariable UUID id, @Valid @ModelAttribute AnswerForm form) {
        rehearsals.answer(access, id, form.position(), form.given());
        return "redirect:" + PATH + "/" + id;
    }
}
