package org.throughline.communication.fax;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;

/** How the practice gets and sends faxes. */
@Controller
class FaxSettingsController {

    private static final String PATH = "/fax";

    private final FaxSettingsDesk desk;

    FaxSettingsController(FaxSettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(Access access, Model model) {
        model.addAttribute("fax", desk.view(access));
        return "communication/fax";
    }

    @PostMapping("/fax/senders")
    String add(Access access, @RequestParam String sender) {
        desk.add(access, sender);
        return "redirect:" + PATH;
    }

    @PostMapping("/fax/senders/removal")
    String remove(Access access, @RequestParam String sender) {
        desk.remove(access, sender);
        return "redirect:" + PATH;
    }

    @PostMapping("/fax/number")
    String number(Access access, @RequestParam String number) {
        desk.faxesFrom(access, number);
        return "redirect:" + PATH;
    }

    @PostMapping("/fax/number/removal")
    String noNumber(Access access) {
        desk.faxesNoMore(access);
        return "redirect:" + PATH;
    }
}
