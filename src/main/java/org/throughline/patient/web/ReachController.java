package org.throughline.patient.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.ReachRequests;
import org.throughline.patient.SearchReason;

/** Where a patient asks to be reached, and nowhere else, or never; written down as it is said. */
@Controller
class ReachController {

    private final PatientDoor door;
    private final ReachRequests requests;

    ReachController(PatientDoor door, ReachRequests requests) {
        this.door = door;
        this.requests = requests;
    }

    @PostMapping("/patients/{id}/reach-requests")
    String ask(
            Access access,
            @PathVariable UUID id,
            @RequestParam @Nullable SearchReason why,
            @ModelAttribute ReachForm form) {
        var patient = new PatientId(id);
        door.ground(access, patient, Optional.ofNullable(why))
                .ifPresent(known -> requests.ask(access, known.lane(), patient, form.asked()));
        return "redirect:" + ConsentController.Places.of(id, why).here();
    }

    @PostMapping("/patients/{id}/reach-requests/{request}/ending")
    String end(
            Access access,
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam @Nullable SearchReason why) {
        var patient = new PatientId(id);
        door.ground(access, patient, Optional.ofNullable(why))
                .ifPresent(known -> requests.end(access, known.lane(), patient, request));
        return "redirect:" + ConsentController.Places.of(id, why).here();
    }
}
