package org.throughline.playbook.gate.web;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.platform.web.Page;
import org.throughline.playbook.gate.LaneDoor;

/** The lanes: opened by the manager through their gate, or for a while by two people past it. */
@Controller
class LaneController {

    static final String PATH = "/lanes";

    private final LanePages pages;
    private final LaneDoor door;

    LaneController(LanePages pages, LaneDoor door) {
        this.pages = pages;
        this.door = door;
    }

    @GetMapping(PATH)
    String all(Access access, Page page, Model model) {
        model.addAttribute("lanes", pages.all(access, page));
        return "playbook/gate/lanes";
    }

    @GetMapping(PATH + "/{lane}")
    String one(Access access, Page page, @PathVariable String lane, Model model) {
        model.addAttribute("gate", pages.one(access, page, lane(lane)));
        return "playbook/gate/lane";
    }

    @PostMapping(PATH + "/{lane}/opening")
    String open(Access access, @PathVariable String lane) {
        door.open(access, lane(lane));
        return to(lane);
    }

    @PostMapping(PATH + "/{lane}/closing")
    String close(Access access, @PathVariable String lane) {
        door.close(access, lane(lane));
        return to(lane);
    }

    @PostMapping(PATH + "/{lane}/words")
    String adopt(Access access, @PathVariable String lane) {
        door.adopt(access, lane(lane));
        return to(lane);
    }

    @PostMapping(PATH + "/{lane}/staff")
    String staff(Access access, @PathVariable String lane, @RequestParam UUID lead, @RequestParam Optional<UUID> duty) {
        door.staff(access, lane(lane), new PersonId(lead), duty.map(PersonId::new));
        return to(lane);
    }

    @PostMapping(PATH + "/{lane}/overrides")
    String ask(Access access, @PathVariable String lane, @Valid @ModelAttribute OverrideForm form) {
        door.askOverride(access, lane(lane), form.lastDay(), form.reason());
        return to(lane);
    }

    @PostMapping(PATH + "/{lane}/overrides/{override}/approval")
    String approve(Access access, @PathVariable String lane, @PathVariable UUID override) {
        door.approveOverride(access, lane(lane), override);
        return to(lane);
    }

    @PostMapping(PATH + "/{lane}/overrides/{override}/end")
    String end(Access access, @PathVariable String lane, @PathVariable UUID override) {
        door.endOverride(access, lane(lane), override);
        return to(lane);
    }

    private static String to(String lane) {
        return "redirect:" + PATH + "/" + lane;
    }

    /** The lane of an address; what cannot be a code is none. */
    private static LaneCode lane(String written) {
        try {
            return new LaneCode(written);
        } catch (IllegalArgumentException noCode) {
            throw new NotFound("no such lane");
        }
    }
}
