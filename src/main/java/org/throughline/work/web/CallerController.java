package org.throughline.work.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.patient.web.Typed;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;

/** The search for the patient whom an item is from; what is typed travels in the body, so that no address keeps it. */
@Controller
class CallerController {

    private final CallerPages pages;

    CallerController(CallerPages pages) {
        this.pages = pages;
    }

    @GetMapping("/work-items/{id}/caller")
    String form(Access access, @PathVariable UUID id, Model model) {
        model.addAttribute("caller", pages.blank(access, new WorkItemId(id)));
        return "work/caller";
    }

    @PostMapping("/work-items/{id}/caller")
    String find(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate born,
            Model model) {
        var typed = new Typed(name.strip(), phone.strip(), born);
        model.addAttribute("caller", pages.of(access, page, new WorkItemId(id), typed));
        return "work/caller";
    }
}
