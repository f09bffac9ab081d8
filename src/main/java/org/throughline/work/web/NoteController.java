package org.throughline.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Htmx;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.State;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;

/** The note, and the end of a step with it: closed, or waiting for the promised date. */
@Controller
class NoteController {

    private final NotePages pages;
    private final NoteDesk desk;

    NoteController(NotePages pages, NoteDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/work-items/{id}/note")
    String form(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("note", pages.of(access, page, new WorkItemId(id)));
        return "work/note";
    }

    @PostMapping("/work-items/{id}/note-checks")
    String check(Access access, Page page, @PathVariable UUID id, @ModelAttribute NoteForm form, Model model) {
        model.addAttribute("hollow", pages.hollow(access, page, new WorkItemId(id), form));
        return "work/hollow";
    }

    @PostMapping("/work-items/{id}/closure")
    String close(
            Access access,
            @PathVariable UUID id,
            @ModelAttribute NoteForm form,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        var seen = new Seen(new WorkItemId(id), form.version());
        var written = form.written(MomentFields.said(sent));
        switch (form.ending()) {
            case CLOSED -> desk.close(access, seen, written);
            case NOT_FOR_US -> desk.notForUs(access, seen, written);
            case WAITING_PATIENT -> desk.waitFor(access, seen, written, State.WAITING_PATIENT);
            case WAITING_OTHER -> desk.waitFor(access, seen, written, State.WAITING_OTHER);
        }
        Htmx.announce(response, "queue-changed");
        return "redirect:/queue/empty?done=true";
    }
}
