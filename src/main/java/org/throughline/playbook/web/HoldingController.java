package org.throughline.playbook.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.playbook.holding.HoldingDesk;

/** Standing for the Spanish of what is said where no entry fits. */
@Controller
class HoldingController {

    private final HoldingDesk desk;

    HoldingController(HoldingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/holding-reply/spanish")
    String signSpanish(Access access) {
        desk.signSpanish(access);
        return "redirect:" + FactController.PATH;
    }
}
