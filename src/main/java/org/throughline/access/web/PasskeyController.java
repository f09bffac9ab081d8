package org.throughline.access.web;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.throughline.access.SignIn;
import org.throughline.access.SignedInPerson;
import org.throughline.access.passkey.PasskeyDesk;
import org.throughline.access.signin.SessionDesk;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.security.StaffSessions;

/** Signing in with a passkey at the front door, and with the same one before a locked screen. */
@Controller
class PasskeyController {

    private final PasskeyDesk passkeys;
    private final PasskeyJson json;
    private final SignIn signIn;
    private final SessionDesk desk;
    private final StaffSessions sessions;
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository challenges =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeyController(PasskeyDesk passkeys, PasskeyJson json, SignIn signIn, SessionDesk desk, StaffSessions sessions) {
        this.passkeys = passkeys;
        this.json = json;
        this.signIn = signIn;
        this.desk = desk;
        this.sessions = sessions;
    }

    @PostMapping(path = "/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(HttpServletRequest request, HttpServletResponse response) {
        var options = passkeys.ask(request.getServerPort());
        challenges.save(request, response, options);
        return json.of(options);
    }

    @PostMapping("/passkeys/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(
            @AuthenticationPrincipal @Nullable SignedInPerson before,
            @RequestBody(required = false) @Nullable String shown,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = recognised(Objects.requireNonNullElse(shown, ""), request, response);
        if (before != null && before.person().equals(person.person())) {
            request.changeSessionId();
            sessions.unlock(request.getSession());
            desk.returned(person.person());
        } else {
            signIn.as(person.person(), person.practice(), request, response);
        }
    }

    private SignedInPerson recognised(String shown, HttpServletRequest request, HttpServletResponse response) {
        var asked = Optional.ofNullable(challenges.load(request))
                .orElseThrow(() -> RuleViolation.of("access.passkey-refused"));
        // each challenge is answered once
        challenges.save(request, response, null);
        var proof = new RelyingPartyAuthenticationRequest(asked, json.shown(shown));
        try {
            return passkeys.recognise(proof, request.getServerPort())
                    .orElseThrow(() -> RuleViolation.of("access.passkey-refused"));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw RuleViolation.of("access.passkey-refused");
        }
    }
}
