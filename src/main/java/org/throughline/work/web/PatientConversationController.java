package org.throughline.work.web;

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

/** The conversation in a patient's own page. */
@Controller
class PatientConversationController {

    private final PatientDoor door;
    private final PatientConversationPages pages;

    PatientConversationController(PatientDoor door, PatientConversationPages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/patients/{id}/conversation")
    String conversation(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable SearchReason why,
            Model model) {
        var patient = new PatientId(id);
        if (door.ground(access, patient, Optional.ofNullable(why)).isEmpty()) {
            return "redirect:/patients/" + id;
        }
        model.addAttribute("conversation", pages.of(access, page, patient));
        return "work/conversation";
    }
}
