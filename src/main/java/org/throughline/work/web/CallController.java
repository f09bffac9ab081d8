package org.throughline.work.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.work.call.CallDesk;

/** Who is calling now, and taking a call. */
@Controller
class CallController {

    private final CallPages pages;
    private final CallDesk desk;

    CallController(CallPages pages, CallDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/calls/now")
    String now(Access access, Page page, Model model) {
        model.addAttribute("calls", pages.now(access, page));
        return "work/calls";
    }

    @PostMapping("/calls/{id}/taking")
    String take(Access access, @PathVariable UUID id) {
        return "redirect:/?item=" + desk.take(access, id).id();
    }
}
