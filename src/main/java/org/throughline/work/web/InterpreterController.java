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
import org.throughline.work.WorkItemId;
import org.throughline.work.interpreter.InterpreterDesk;
import org.throughline.work.queue.Seen;

/** The way to an interpreter from an item, and who it was. */
@Controller
class InterpreterController {

    private final InterpreterPages pages;
    private final InterpreterDesk desk;

    InterpreterController(InterpreterPages pages, InterpreterDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/work-items/{id}/interpreter")
    String show(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("interpreter", pages.of(access, page, new WorkItemId(id)));
        return "work/interpreter";
    }

    @PostMapping("/work-items/{id}/interpreter")
    String joined(Access access, @PathVariable UUID id, @RequestParam int version, @RequestParam String interpreter) {
        desk.joined(access, new Seen(new WorkItemId(id), version), interpreter);
        return "redirect:/work-items/" + id;
    }
}
