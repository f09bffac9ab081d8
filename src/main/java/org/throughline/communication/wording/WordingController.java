package org.throughline.communication.wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;

/** How the playbook's words do. */
@Controller
class WordingController {

    private final WordingPages pages;

    WordingController(WordingPages pages) {
        this.pages = pages;
    }

    @GetMapping("/playbook-health")
    String all(Access access, Page page, Model model) {
        model.addAttribute("wordings", pages.of(access, page.texts().language()));
        return "communication/wordings";
    }
}
