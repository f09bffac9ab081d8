package org.throughline.playbook.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.gap.GapDesk;

/** Answering what the playbook does not say. */
@Controller
class GapController {

    private final GapDesk desk;

    GapController(GapDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/gaps/{id}/answer")
    String answer(
            Access access,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String moment) {
        desk.answer(
                access,
                id,
                words,
                Optional.of(moment).filter(code -> !code.isBlank()).map(MomentCode::of));
        return "redirect:" + FactController.PATH;
    }
}
