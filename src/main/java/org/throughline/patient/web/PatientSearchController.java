package org.throughline.patient.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.SearchReason;
import org.throughline.platform.web.Page;

/** The search for a patient; what is typed travels in the body, so that no address keeps it. */
@Controller
class PatientSearchController {

    private final PatientDoor door;
    private final PatientSearchPages pages;

    PatientSearchController(PatientDoor door, PatientSearchPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/patients")
    String form(Access access, Model model) {
        door.lane(access);
        model.addAttribute("search", pages.blank());
        return "patient/search";
    }

    @PostMapping("/patients")
    String find(
            Access access,
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate born,
            @RequestParam(required = false) @Nullable SearchReason why,
            Model model) {
        door.lane(access);
        var typed = new Typed(name.strip(), phone.strip(), born);
        model.addAttribute("search", pages.of(access, page, typed, why));
        return "patient/search";
    }
}
