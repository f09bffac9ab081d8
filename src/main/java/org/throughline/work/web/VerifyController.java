package org.throughline.work.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.verify.VerifyDesk;

/** The steps of the playbook's card that are ticked while working. */
@Controller
class VerifyController {

    private final VerifyDesk steps;
    private final CardPages cards;

    VerifyController(VerifyDesk steps, CardPages cards) {
        this.steps = steps;
        this.cards = cards;
    }

    @PostMapping("/work-items/{id}/verified")
    String verified(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int place,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "true") boolean applies,
            Model model) {
        var item = new WorkItemId(id);
        if (done) {
            steps.tick(access, item, place, applies);
        } else {
            steps.takeBack(access, item, place);
        }
        model.addAttribute("card", cards.of(access, page, item));
        return "playbook/card";
    }
}
