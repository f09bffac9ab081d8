package org.throughline.access.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.access.grant.GrantDesk;
import org.throughline.kernel.PersonId;
import org.throughline.practice.Practices;

/** Lanes: asked for on one's own page or on another's, approved by somebody else, ended. */
@Controller
class GrantController {

    private final GrantDesk grants;
    private final Practices practices;

    GrantController(GrantDesk grants, Practices practices) {
        this.grants = grants;
        this.practices = practices;
    }

    @PostMapping("/people/{id}/grants")
    String ask(Access access, @PathVariable UUID id, @Valid @ModelAttribute GrantForm form) {
        ask(access, new PersonId(id), form);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/grants/{grant}/approval")
    String approve(Access access, @PathVariable UUID id, @PathVariable UUID grant) {
        grants.approve(access, new PersonId(id), grant);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/grants/{grant}/end")
    String end(Access access, @PathVariable UUID id, @PathVariable UUID grant) {
        grants.end(access, new PersonId(id), grant);
        return "redirect:/people/" + id;
    }

    @PostMapping("/account/grants")
    String askForMyself(Access access, @Valid @ModelAttribute GrantForm form) {
        ask(access, access.person(), form);
        return "redirect:/account";
    }

    @PostMapping("/account/grants/{grant}/end")
    String takeBack(Access access, @PathVariable UUID grant) {
        grants.end(access, access.person(), grant);
        return "redirect:/account";
    }

    private void ask(Access access, PersonId person, GrantForm form) {
        var zone = practices.get(access.practice()).zone();
        grants.ask(access, form.to(person, zone));
    }
}
