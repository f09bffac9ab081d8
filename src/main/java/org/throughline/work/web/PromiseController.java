package org.throughline.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;

/** What patients were promised, by when it is due. */
@Controller
class PromiseController {

    static final String PATH = "/promises";

    private final PromisePages pages;

    PromiseController(PromisePages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    String promises(Access access, Page page, Model model) {
        model.addAttribute("promises", pages.of(access, page));
        return "work/promises";
    }
}
