package org.throughline.escalation.recovery.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.escalation.recovery.Harm;
import org.throughline.escalation.recovery.Reason;
import org.throughline.escalation.recovery.RecoveryDesk;
import org.throughline.escalation.recovery.RecoveryId;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.SearchReason;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;

/** Cases as one finds them: the list, their pages, above an item or a patient, and opened from an item. */
@Controller
class RecoveryController {

    static final String PATH = "/recoveries";

    private final RecoveryListPages lists;
    private final CasePages pages;
    private final WarningPages warnings;
    private final RecoveryDesk desk;
    private final PatientDoor door;

    RecoveryController(
            RecoveryListPages lists, CasePages pages, WarningPages warnings, RecoveryDesk desk, PatientDoor door) {
        this.lists = lists;
        this.pages = pages;
        this.warnings = warnings;
        this.desk = desk;
        this.door = door;
    }

    @GetMapping(PATH)
    String all(Access access, Page page, Model model) {
        model.addAttribute("recoveries", lists.of(access, page));
        return "escalation/recoveryList";
    }

    @GetMapping(PATH + "/{id}")
    String one(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("recovery", pages.of(access, page, new RecoveryId(id)));
        return "escalation/recoveryCase";
    }

    @GetMapping("/work-items/{id}/recovery")
    String ofItem(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("warnings", warnings.of(access, page, new WorkItemId(id)));
        return "escalation/recoveryWarnings";
    }

    @GetMapping("/patients/{id}/recovery")
    String ofPatient(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable SearchReason why,
            Model model) {
        var patient = new PatientId(id);
        var ground = door.ground(access, patient, Optional.ofNullable(why));
        model.addAttribute(
                "warnings", ground.isPresent() ? warnings.of(access, page, patient) : new WarningsView(List.of()));
        return "escalation/recoveryWarnings";
    }

    @GetMapping("/work-items/{id}/recovery/opening")
    String opening(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("opening", warnings.opening(access, page, new WorkItemId(id)));
        return "escalation/recoveryOpening";
    }

    @PostMapping("/work-items/{id}/recovery")
    String open(
            Access access,
            @PathVariable UUID id,
            @RequestParam(name = "because", defaultValue = "OTHER") Reason reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String wants,
            @RequestParam(defaultValue = "UNKNOWN") Harm harm) {
        desk.open(access, new WorkItemId(id), reason, new RecoveryDesk.Heard(words, wants, harm));
        return "redirect:/work-items/" + id;
    }
}
