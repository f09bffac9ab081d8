package org.throughline.work.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.work.team.Reassignment;

/** The manager's list of all open work, and giving items of it to somebody else. */
@Controller
class TeamController {

    private final TeamPages pages;
    private final Reassignment reassignment;

    TeamController(TeamPages pages, Reassignment reassignment) {
        this.pages = pages;
        this.reassignment = reassignment;
    }

    @GetMapping(TeamForm.PATH)
    String list(
            Access access,
            Page page,
            @ModelAttribute TeamForm form,
            @RequestParam(required = false) @Nullable Integer moved,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        var done = moved == null || to == null ? null : new TeamPages.Done(moved, TeamForm.person(to));
        model.addAttribute("team", pages.of(access, page, form, Optional.ofNullable(done)));
        return "work/team";
    }

    @PostMapping("/team/assignments")
    String assign(Access access, @ModelAttribute TeamForm list, @ModelAttribute AssignmentForm form) {
        access.requireManager();
        var moved = reassignment.carryOut(access, form.seen(), form.order());
        return "redirect:" + list.done(moved.size(), String.valueOf(form.to()));
    }
}
