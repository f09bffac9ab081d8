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
import org.throughline.patient.Proxies;
import org.throughline.patient.RelatedPersonId;
import org.throughline.patient.SearchReason;
import org.throughline.practice.Practices;

/** Who may be told what about a patient, named and taken back. */
@Controller
class ProxyController {

    private final PatientDoor door;
    private final Proxies proxies;
    private final Practices practices;

    ProxyController(PatientDoor door, Proxies proxies, Practices practices) {
        this.door = door;
        this.proxies = proxies;
        this.practices = practices;
    }

    @PostMapping("/patients/{id}/proxies")
    String name(
            Access access,
            @PathVariable UUID id,
            @RequestParam @Nullable SearchReason why,
            @ModelAttribute ProxyForm form) {
        var patient = new PatientId(id);
        var zone = practices.get(access.practice()).zone();
        door.ground(access, patient, Optional.ofNullable(why))
                .ifPresent(known -> proxies.name(access, known.lane(), patient, form.named(zone)));
        return "redirect:" + ConsentController.Places.of(id, why).here();
    }

    @PostMapping("/patients/{id}/proxies/{person}/ending")
    String takeBack(
            Access access, @PathVariable UUID id, @PathVariable UUID person, @RequestParam @Nullable SearchReason why) {
        var patient = new PatientId(id);
        door.ground(access, patient, Optional.ofNullable(why))
                .ifPresent(known -> proxies.takeBack(access, known.lane(), patient, new RelatedPersonId(person)));
        return "redirect:" + ConsentController.Places.of(id, why).here();
    }
}
