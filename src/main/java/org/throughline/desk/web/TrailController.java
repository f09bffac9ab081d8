package org.throughline.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;

/** Who saw and did what, when and why. */
@Controller
class TrailController {

    private final TrailPages pages;

    TrailController(TrailPages pages) {
        this.pages = pages;
    }

    @GetMapping(TrailForm.PATH)
    String trail(Access access, Page page, @ModelAttribute TrailForm form, Model model) {
        access.requireOversight();
        model.addAttribute("trail", pages.of(access, page, form));
        return "desk/trail";
    }
}
