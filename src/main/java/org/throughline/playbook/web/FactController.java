package org.throughline.playbook.web;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.playbook.FactId;
import org.throughline.playbook.fact.FactDesk;

/** The practice's answers: read by everybody who works here, written by the manager, signed off in Spanish by another. */
@Controller
class FactController {

    static final String PATH = "/facts";
    private static final String BACK = "redirect:" + PATH;

    private final FactPages pages;
    private final GapPages gaps;
    private final HoldingPages holding;
    private final FactDesk desk;

    FactController(FactPages pages, GapPages gaps, HoldingPages holding, FactDesk desk) {
        this.pages = pages;
        this.gaps = gaps;
        this.holding = holding;
        this.desk = desk;
    }

    @GetMapping(PATH)
    String all(Access access, Page page, @RequestParam(required = false) @Nullable UUID change, Model model) {
        model.addAttribute("facts", pages.of(access, Optional.ofNullable(change).map(FactId::new)));
        model.addAttribute("gaps", gaps.of(access, page));
        model.addAttribute("holding", holding.of(access));
        return "playbook/facts";
    }

    @PostMapping(PATH)
    String add(Access access, @Valid @ModelAttribute FactForm form) {
        desk.add(access, form.text());
        return BACK;
    }

    @PostMapping(PATH + "/{id}")
    String replace(Access access, @PathVariable UUID id, @Valid @ModelAttribute FactForm form) {
        desk.replace(access, new FactId(id), form.text());
        return BACK;
    }

    @PostMapping(PATH + "/{id}/end")
    String end(Access access, @PathVariable UUID id) {
        desk.end(access, new FactId(id));
        return BACK;
    }

    @PostMapping(PATH + "/{id}/spanish")
    String signSpanish(Access access, @PathVariable UUID id) {
        desk.signSpanish(access, new FactId(id));
        return BACK;
    }
}
