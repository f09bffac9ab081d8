package org.throughline.work.web;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.patient.Identifier;
import org.throughline.patient.PatientId;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.intake.IdentityOfCaller;
import org.throughline.work.intake.LinkDesk;

/** Whose conversation an item is: shown, chosen among candidates, and checked before anything is disclosed. */
@Controller
class PatientController {

    private final PatientPages pages;
    private final LinkDesk links;
    private final IdentityOfCaller identity;

    PatientController(PatientPages pages, LinkDesk links, IdentityOfCaller identity) {
        this.pages = pages;
        this.links = links;
        this.identity = identity;
    }

    @GetMapping("/work-items/{id}/patient")
    String strip(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("patient", pages.of(access, page, new WorkItemId(id)));
        return "patient/strip";
    }

    @PostMapping("/work-items/{id}/patient")
    String link(
            Access access,
            @PathVariable UUID id,
            @RequestParam UUID patient,
            @RequestParam(defaultValue = "false") boolean whole) {
        links.link(access, new WorkItemId(id), new PatientId(patient));
        return "redirect:/work-items/" + id + (whole ? "" : "/patient");
    }

    @GetMapping("/work-items/{id}/identity")
    String identityForm(Access access, @PathVariable UUID id, Model model) {
        var askable = identity.askable(access, new WorkItemId(id));
        model.addAttribute("identity", new IdentityView("/work-items/" + id, askable));
        return "work/identity";
    }

    @PostMapping("/work-items/{id}/identity")
    String checkIdentity(
            Access access, @PathVariable UUID id, @RequestParam(defaultValue = "") List<Identifier> confirmed) {
        var agreed = EnumSet.noneOf(Identifier.class);
        agreed.addAll(confirmed);
        identity.checked(access, new WorkItemId(id), agreed);
        return "redirect:/work-items/" + id;
    }
}
