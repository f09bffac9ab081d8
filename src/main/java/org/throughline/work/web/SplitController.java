package org.throughline.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.platform.web.Htmx;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.queue.Seen;
import org.throughline.work.split.SplitDesk;

/** Making a matter of its own of words in a message. */
@Controller
class SplitController {

    private final SplitPages pages;
    private final ReplyPages replies;
    private final SplitDesk desk;

    SplitController(SplitPages pages, ReplyPages replies, SplitDesk desk) {
        this.pages = pages;
        this.replies = replies;
        this.desk = desk;
    }

    @GetMapping("/work-items/{id}/split")
    String form(Access access, Page page, @PathVariable UUID id, Model model) {
        return pages.of(access, page, new WorkItemId(id))
                .map(split -> {
                    model.addAttribute("split", split);
                    return "work/split";
                })
                .orElseGet(() -> {
                    model.addAttribute("item", replies.untaken(access, page, new WorkItemId(id)));
                    return "work/untaken";
                });
    }

    @PostMapping("/work-items/{id}/parts")
    String split(Access access, @PathVariable UUID id, @ModelAttribute SplitForm form, HttpServletResponse response) {
        desk.split(access, new Seen(new WorkItemId(id), form.version()), form.part());
        Htmx.announce(response, "queue-changed");
        return "redirect:/work-items/" + id;
    }
}
