package org.throughline.communication.safety;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;

/** Where emergencies go. */
@Controller
class EmergencyController {

    private static final String PATH = "/emergencies";

    private final EmergencyDesk desk;

    EmergencyController(EmergencyDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(Access access, Page page, Model model) {
        model.addAttribute("emergency", desk.view(access, page.texts().language()));
        return "communication/emergency";
    }

    @PostMapping(PATH)
    String set(Access access, @Valid @ModelAttribute EmergencyForm form) {
        desk.set(access, form);
        return "redirect:" + PATH;
    }
}
