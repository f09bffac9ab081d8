package org.throughline.communication.line;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;

/** The practice's number for texts and calls, and the hours of its automatic texts. */
@Controller
class LinesController {

    private static final String PATH = "/lines";

    private final LinesDesk desk;
    private final TestText test;

    LinesController(LinesDesk desk, TestText test) {
        this.desk = desk;
        this.test = test;
    }

    @GetMapping(PATH)
    String show(Access access, Model model) {
        model.addAttribute("lines", desk.view(access));
        return "communication/lines";
    }

    @PostMapping(PATH + "/number")
    String open(Access access, @RequestParam String line) {
        desk.open(access, line);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/rules")
    String narrow(Access access, @Valid RulesForm form) {
        desk.narrow(access, form.rules());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/pause")
    String pause(Access access, @RequestParam boolean paused) {
        desk.pause(access, paused);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/test")
    String test(Access access, @RequestParam String phone, Model model) {
        var name = test.send(access, phone);
        model.addAttribute("lines", desk.tested(access, name));
        return "communication/lines";
    }
}
