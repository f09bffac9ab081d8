package org.throughline.patient.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.SearchReason;
import org.throughline.platform.web.Page;

/** A patient's own page; the conversation in it comes from the module that knows it. */
@Controller
class PatientFileController {

    private final PatientDoor door;
    private final PatientFilePages pages;

    PatientFileController(PatientDoor door, PatientFilePages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/patients/{id}")
    String file(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable SearchReason why,
            Model model) {
        var ground = door.ground(access, new PatientId(id), Optional.ofNullable(why));
        if (ground.isEmpty()) {
            model.addAttribute("opening", new OpeningView("/patients/" + id, List.of(SearchReason.values())));
            return "patient/opening";
        }
        var query = why == null ? "" : "?why=" + why;
        model.addAttribute("file", pages.of(access, page, ground.get(), new PatientFilePages.Asked(id, query)));
        return "patient/file";
    }
}
