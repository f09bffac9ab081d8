package org.throughline.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.throughline.communication.IssueId;
import org.throughline.patient.PatientLinks.Undo;
import org.throughline.platform.web.Htmx;
import org.throughline.work.intake.LinkDesk;

/** Undoing a link: a person says why, and the conversation asks again whose it is. */
@Controller
class UnlinkingController {

    private final LinkDesk links;

    UnlinkingController(LinkDesk links) {
        this.links = links;
    }

    @GetMapping("/conversations/{id}/unlinking")
    String form(
            Access access, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID item, Model model) {
        links.requireLinked(access, new IssueId(id));
        model.addAttribute(
                "unlinking",
                new UnlinkingView(
                        "/conversations/" + id + "/unlinking",
                        item == null ? null : item.toString(),
                        item == null ? "#undone" : "#line",
                        List.of(Undo.values())));
        return "work/unlinking";
    }

    @PostMapping("/conversations/{id}/unlinking")
    String unlink(
            Access access,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Undo because,
            @RequestParam(required = false) @Nullable UUID item,
            Model model,
            HttpServletResponse response) {
        var asking = links.unlink(access, new IssueId(id), Optional.ofNullable(because));
        if (item != null) {
            return "redirect:/work-items/" + asking.id();
        }
        Htmx.announce(response, "conversation-changed");
        model.addAttribute("undone", new UnlinkingView.Undone(asking.reference(), "/?item=" + asking.id()));
        return "work/undone";
    }
}
