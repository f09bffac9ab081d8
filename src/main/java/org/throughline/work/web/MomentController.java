package org.throughline.work.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.playbook.MomentCode;
import org.throughline.work.WorkItemId;
import org.throughline.work.moment.MomentDesk;
import org.throughline.work.queue.Seen;

/** Which moment of the playbook an item is about, or that none fits. */
@Controller
class MomentController {

    private final MomentPages pages;
    private final MomentDesk desk;

    MomentController(MomentPages pages, MomentDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/work-items/{id}/moments")
    String choices(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("moments", pages.of(access, page, new WorkItemId(id)));
        return "work/moments";
    }

    @PostMapping("/work-items/{id}/moment")
    String choose(
            Access access,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String moment) {
        desk.choose(access, new Seen(new WorkItemId(id), version), MomentCode.of(moment));
        return "redirect:/work-items/" + id;
    }

    @PostMapping("/work-items/{id}/gaps")
    String noEntryFits(
            Access access,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String asks) {
        desk.noEntryFits(access, new Seen(new WorkItemId(id), version), asks);
        return "redirect:/work-items/" + id;
    }
}
