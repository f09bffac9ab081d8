package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.access.SignIn;
import org.throughline.access.SignedInPerson;
import org.throughline.access.signin.PasswordDesk;
import org.throughline.kernel.PersonId;

/** New passwords: one's own on the account's page, and a one-time one from the manager on the person's page. */
@Controller
class PasswordController {

    private final PasswordDesk desk;
    private final SignIn signIn;

    PasswordController(PasswordDesk desk, SignIn signIn) {
        this.desk = desk;
        this.signIn = signIn;
    }

    @PostMapping("/account/password")
    String change(
            Access access,
            @AuthenticationPrincipal SignedInPerson signedIn,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = Optional.ofNullable(request.getSession(false));
        desk.change(access, current, wanted, session.map(own -> own.getId()).orElse(""));
        if (signedIn.isPasswordDue()) {
            signIn.goOn(signedIn, request, response);
        }
        session.ifPresent(own -> request.changeSessionId());
        return "redirect:/account?changed";
    }

    @PostMapping("/people/{id}/password")
    String give(Access access, @PathVariable UUID id, @RequestParam(defaultValue = "") String oneTime) {
        desk.give(access, new PersonId(id), oneTime);
        return "redirect:/people/" + id + "?given";
    }
}
