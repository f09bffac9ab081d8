package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.throughline.access.People;
import org.throughline.access.SignInOffers;
import org.throughline.access.SignedInPerson;
import org.throughline.access.signin.SessionDesk;
import org.throughline.access.web.SessionView.State;
import org.throughline.kernel.PersonId;
import org.throughline.platform.security.StaffSessions;
import org.throughline.platform.web.Page;

/** Locks a screen and lets its person back in, in a dialog over the page that was open, or on a page of its own. */
@Controller
class SessionController {

    private final StaffSessions sessions;
    private final SessionDesk desk;
    private final People people;
    private final ObjectProvider<SignInOffers> offers;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    SessionController(StaffSessions sessions, SessionDesk desk, People people, ObjectProvider<SignInOffers> offers) {
        this.sessions = sessions;
        this.desk = desk;
        this.people = people;
        this.offers = offers;
    }

    @GetMapping("/session")
    String state(
            Page page,
            @AuthenticationPrincipal @Nullable SignedInPerson signedIn,
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request,
            Model model) {
        var view = view(signedIn, who, request);
        if (!page.fragment() && view.state() != State.LOCKED) {
            return view.state() == State.OPEN ? "redirect:/" : "redirect:/sign-in?ended";
        }
        model.addAttribute("session", view);
        return "access/session";
    }

    @PostMapping("/session/activity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activity() {
        // asking is all it does: the request itself is the sign of life
    }

    @PostMapping("/session/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@AuthenticationPrincipal SignedInPerson signedIn, HttpServletRequest request) {
        sessions.lock(request.getSession());
        desk.left(signedIn.person());
    }

    @PostMapping("/session/unlock")
    ResponseEntity<Void> unlock(
            Page page,
            @AuthenticationPrincipal @Nullable SignedInPerson signedIn,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (signedIn == null) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var known = desk.returns(signedIn.person(), password);
        if (known) {
            request.changeSessionId();
            sessions.unlock(request.getSession());
        }
        if (page.fragment()) {
            return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .build();
        }
        return seeOther(known ? askedFor(request, response) : "/session?refused");
    }

    private String askedFor(HttpServletRequest request, HttpServletResponse response) {
        var before = Optional.ofNullable(asked.getRequest(request, response));
        asked.removeRequest(request, response);
        return before.map(saved -> saved.getRedirectUrl()).orElse("/");
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    private SessionView view(@Nullable SignedInPerson signedIn, String who, HttpServletRequest request) {
        var refused = request.getParameter("refused") != null;
        if (signedIn == null) {
            return new SessionView(State.ENDED, "", "", offersTo(who.substring(who.indexOf('.') + 1)), refused);
        }
        var person = signedIn.person();
        var key = SignedInViewers.key(signedIn.practice(), person);
        var session = request.getSession(false);
        if (session == null || !sessions.isLocked(session)) {
            return new SessionView(State.OPEN, key, "", List.of(), false);
        }
        return new SessionView(State.LOCKED, key, nameOf(person), offersTo(person.toString()), refused);
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(colleague -> colleague.name().full()).orElse("");
    }

    /** Only a demo offers anything; of its people the one who was here. */
    private List<SignInOffers.Offer> offersTo(String person) {
        return offers.stream()
                .flatMap(port -> port.offers().stream())
                .filter(offer -> offer.person().toString().equals(person))
                .toList();
    }
}
