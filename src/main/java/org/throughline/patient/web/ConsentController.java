package org.throughline.patient.web;

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
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Consents;
import org.throughline.patient.Consents.Basis;
import org.throughline.patient.Consents.Channel;
import org.throughline.patient.Consents.Given;
import org.throughline.patient.Consents.Purpose;
import org.throughline.patient.Consents.Scope;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.SearchReason;
import org.throughline.patient.WhyOpened;
import org.throughline.platform.web.Page;

/** What a patient agrees to, written down as it is said; nothing is overwritten. */
@Controller
class ConsentController {

    private static final int PARTS = 3;

    private final PatientDoor door;
    private final ConsentPages pages;
    private final Consents consents;

    ConsentController(PatientDoor door, ConsentPages pages, Consents consents) {
        this.door = door;
        this.pages = pages;
        this.consents = consents;
    }

    /** Where the page is, and the patient's page that it belongs to. */
    record Places(String here, String back, String owner, String query) {

        static Places of(UUID patient, @Nullable SearchReason why) {
            var query = why == null ? "" : "?why=" + why;
            var file = "/patients/" + patient;
            return new Places(file + "/consents" + query, file + query, file + "/consents/owner" + query, query);
        }
    }

    @GetMapping("/patients/{id}/consents")
    String consents(
            Access access, Page page, @PathVariable UUID id, @RequestParam @Nullable SearchReason why, Model model) {
        var patient = new PatientId(id);
        var ground = door.ground(access, patient, Optional.ofNullable(why));
        if (ground.isEmpty()) {
            return "redirect:/patients/" + id;
        }
        model.addAttribute("consents", pages.of(access, ground.get(), patient, Places.of(id, why), page));
        return "patient/consents";
    }

    @PostMapping("/patients/{id}/consents")
    String said(
            Access access,
            @PathVariable UUID id,
            @RequestParam @Nullable SearchReason why,
            @RequestParam String scope,
            @RequestParam Basis basis,
            @RequestParam boolean granted) {
        var patient = new PatientId(id);
        var ground = door.ground(access, patient, Optional.ofNullable(why));
        ground.ifPresent(known -> write(access, known, patient, new Word(scope(scope), basis, granted)));
        return "redirect:" + Places.of(id, why).here();
    }

    /** A number or address that belongs to somebody else now. */
    @PostMapping("/patients/{id}/consents/owner")
    String belongsToAnother(
            Access access,
            @PathVariable UUID id,
            @RequestParam @Nullable SearchReason why,
            @RequestParam String point) {
        var patient = new PatientId(id);
        door.ground(access, patient, Optional.ofNullable(why))
                .ifPresent(known ->
                        consents.ownerChanged(access, known.lane(), patient, point(point), patient.reference()));
        return "redirect:" + Places.of(id, why).here();
    }

    private record Word(Scope scope, Basis basis, boolean granted) {}

    private void write(Access access, WhyOpened why, PatientId patient, Word word) {
        var given = new Given(word.scope(), word.basis(), patient.reference());
        if (word.granted()) {
            consents.grant(access, why.lane(), patient, given);
        } else {
            consents.revoke(access, why.lane(), patient, given);
        }
    }

    private static Scope scope(String written) {
        var parts = written.split(" ", PARTS);
        if (parts.length != PARTS) {
            throw RuleViolation.of("patient.consent-scope");
        }
        return new Scope(Channel.valueOf(parts[0]), Purpose.valueOf(parts[1]), point(parts[2]));
    }

    private static ContactPoint point(String written) {
        var kind = written.startsWith("+") ? ContactPoint.Kind.PHONE : ContactPoint.Kind.EMAIL;
        return new ContactPoint(kind, written);
    }
}
