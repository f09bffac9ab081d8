package org.throughline.escalation.web;

import java.time.Instant;
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
import org.throughline.escalation.EscalationId;
import org.throughline.escalation.course.AnswerDesk;
import org.throughline.escalation.course.Packet;
import org.throughline.escalation.course.RaiseDesk;
import org.throughline.escalation.course.ReceiverDesk.Seen;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;

/** The escalation beside a work item: raising it in three fields, and telling the patient what came of it. */
@Controller
class ItemPanelController {

    private final ItemPanelPages pages;
    private final RaiseDesk desk;
    private final AnswerDesk answers;

    ItemPanelController(ItemPanelPages pages, RaiseDesk desk, AnswerDesk answers) {
        this.pages = pages;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/work-items/{id}/escalation")
    String panel(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("panel", pages.of(access, page, new WorkItemId(id)));
        return "escalation/panel";
    }

    @GetMapping("/work-items/{id}/raising")
    String raising(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("panel", pages.of(access, page, new WorkItemId(id)));
        return "escalation/raising";
    }

    @PostMapping("/work-items/{id}/escalation")
    String raise(
            Access access,
            @PathVariable UUID id,
            @RequestParam String ownWords,
            @RequestParam String callback,
            @RequestParam String told,
            @RequestParam(defaultValue = "false") boolean emergency,
            @RequestParam(required = false) @Nullable Instant hearsBy) {
        desk.raise(
                access,
                new WorkItemId(id),
                new RaiseDesk.Raise(new Packet(ownWords, callback, told), emergency, Optional.ofNullable(hearsBy)));
        return "redirect:/work-items/" + id;
    }

    @PostMapping("/work-items/{id}/telling")
    String told(
            Access access,
            @PathVariable UUID id,
            @RequestParam UUID escalation,
            @RequestParam int version,
            @RequestParam String how) {
        answers.told(access, new Seen(new EscalationId(escalation), version), how);
        return "redirect:/work-items/" + id;
    }
}
