package org.throughline.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.throughline.access.Access;
import org.throughline.platform.web.Htmx;
import org.throughline.platform.web.Page;
import org.throughline.playbook.FactId;
import org.throughline.work.WorkItemId;
import org.throughline.work.draft.Drafts;
import org.throughline.work.queue.Seen;
import org.throughline.work.reply.ReplyDesk;

/** Writing and sending the reply of an item. */
@Controller
class ReplyController {

    private final ReplyPages pages;
    private final ReplyDesk desk;
    private final Drafts drafts;

    ReplyController(ReplyPages pages, ReplyDesk desk, Drafts drafts) {
        this.pages = pages;
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping("/work-items/{id}/reply")
    String form(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) ReplyView.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID fact,
            @RequestParam(required = false) @Nullable String receiver,
            Model model) {
        var asked = new ReplyPages.Asked(
                Optional.ofNullable(language),
                Optional.ofNullable(kind),
                Optional.ofNullable(fact).map(FactId::new),
                Optional.ofNullable(receiver));
        return pages.of(access, page, new WorkItemId(id), asked)
                .map(reply -> {
                    model.addAttribute("reply", reply);
                    return "work/reply";
                })
                .orElseGet(() -> {
                    model.addAttribute("item", pages.untaken(access, page, new WorkItemId(id)));
                    return "work/untaken";
                });
    }

    @PostMapping("/work-items/{id}/replies")
    String send(Access access, @PathVariable UUID id, @ModelAttribute ReplyForm form, HttpServletResponse response) {
        desk.send(access, new Seen(new WorkItemId(id), form.version()), form.answer());
        Htmx.announce(response, "queue-changed");
        return "redirect:/work-items/" + id;
    }

    @PostMapping("/work-items/{id}/checks")
    String check(Access access, Page page, @PathVariable UUID id, @ModelAttribute ReplyForm form, Model model) {
        model.addAttribute("checks", pages.checks(access, new WorkItemId(id), form, page.texts()));
        return "work/checks";
    }

    @PostMapping("/work-items/{id}/drafts/{form}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            Access access,
            @PathVariable UUID id,
            @PathVariable Drafts.Form form,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "0") long revision) {
        drafts.keep(access, new WorkItemId(id), form, fields, revision);
    }
}
