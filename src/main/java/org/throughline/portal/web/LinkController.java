package org.throughline.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.platform.web.Htmx;
import org.throughline.portal.link.LinkId;
import org.throughline.portal.link.PageLinkDesk;
import org.throughline.portal.link.PageSendDesk;
import org.throughline.work.WorkItemId;

/** The line of an item that says whether its patient has a page, and makes links to it. */
@Controller
class LinkController {

    private static final String VIEW = "portal/link";

    private final PageLinkDesk desk;
    private final PageSendDesk sending;
    private final LinkPages pages;

    LinkController(PageLinkDesk desk, PageSendDesk sending, LinkPages pages) {
        this.desk = desk;
        this.sending = sending;
        this.pages = pages;
    }

    @GetMapping("/work-items/{id}/next-step")
    String show(Access access, @PathVariable UUID id, Model model) {
        model.addAttribute("link", pages.of(access, new WorkItemId(id)));
        return VIEW;
    }

    @PostMapping("/work-items/{id}/next-step-links")
    String make(Access access, @PathVariable UUID id, HttpServletRequest request, Model model) {
        var item = new WorkItemId(id);
        var secret = desk.make(access, item);
        model.addAttribute("link", pages.withNew(access, item, secret, request.getLocalPort()));
        return VIEW;
    }

    @PostMapping("/work-items/{id}/next-step-messages")
    String send(
            Access access,
            @PathVariable UUID id,
            @RequestParam Channel by,
            HttpServletRequest request,
            HttpServletResponse response) {
        sending.send(access, new WorkItemId(id), by, pages.page(request.getLocalPort()));
        Htmx.announce(response, "thread-changed");
        return "redirect:/work-items/" + id + "/next-step";
    }

    @PostMapping("/next-step-links/{id}/revocation")
    String revoke(Access access, @PathVariable UUID id) {
        return "redirect:/work-items/" + desk.revoke(access, new LinkId(id)) + "/next-step";
    }
}
