package org.throughline.access.web;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.LanesOfThePractice;
import org.throughline.access.People;
import org.throughline.access.SignInOffers;
import org.throughline.access.SignedInPerson;
import org.throughline.access.grant.AgreementDesk;
import org.throughline.access.grant.GrantDesk;
import org.throughline.access.passkey.PasskeyDesk;
import org.throughline.access.signin.SessionDesk;
import org.throughline.access.web.AccountView.Password;
import org.throughline.kernel.RuleViolation;

/** A person's own page: the passkeys, registered after the password was asked once more, listed and removed. */
@Controller
class AccountController {

    private static final int LONGEST_LABEL = 60;

    private final PasskeyDesk passkeys;
    private final PasskeyJson json;
    private final People people;
    private final GrantDesk grants;
    private final AgreementDesk agreements;
    private final LanesOfThePractice lanes;
    private final SessionDesk desk;
    private final ObjectProvider<SignInOffers> demo;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository challenges =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    AccountController(
            PasskeyDesk passkeys,
            PasskeyJson json,
            People people,
            GrantDesk grants,
            AgreementDesk agreements,
            LanesOfThePractice lanes,
            SessionDesk desk,
            ObjectProvider<SignInOffers> demo) {
        this.passkeys = passkeys;
        this.json = json;
        this.people = people;
        this.grants = grants;
        this.agreements = agreements;
        this.lanes = lanes;
        this.desk = desk;
        this.demo = demo;
    }

    @GetMapping("/account")
    String page(
            Access access,
            @AuthenticationPrincipal SignedInPerson signedIn,
            @RequestParam(required = false) @Nullable String changed,
            Model model) {
        var colleague = people.find(access.person()).orElseThrow();
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        var view = new AccountView(
                colleague.name().full(),
                colleague.role().name(),
                agreements.agreedAt(access.person()).orElse(null),
                grants.own(access).stream()
                        .map(grant -> GrantRow.of(grant, access, names))
                        .toList(),
                lanes.all(),
                passkeys.of(access.person()),
                asksPassword(),
                password(signedIn, changed != null));
        model.addAttribute("account", view);
        return "access/account";
    }

    @PostMapping("/account/agreement")
    String agree(Access access) {
        agreements.agree(access);
        return "redirect:/account";
    }

    @PostMapping(path = "/account/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(
            Access access,
            Authentication authentication,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asksPassword() && !desk.knows(access.person(), password)) {
            throw RuleViolation.of("access.password-wrong");
        }
        var options = passkeys.begin(authentication, request.getServerPort());
        challenges.save(request, response, options);
        return json.of(options);
    }

    @PostMapping("/account/passkeys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(
            Access access,
            @RequestParam(defaultValue = "") String label,
            @RequestBody(required = false) @Nullable String made,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Optional.ofNullable(challenges.load(request))
                .orElseThrow(() -> RuleViolation.of("access.passkey-refused"));
        challenges.save(request, response, null);
        var named = label.isBlank()
                ? "Passkey"
                : label.strip().substring(0, Math.min(label.strip().length(), LONGEST_LABEL));
        var answer = new RelyingPartyPublicKey(json.made(Objects.requireNonNullElse(made, "")), named);
        try {
            passkeys.register(
                    access, new ImmutableRelyingPartyRegistrationRequest(asked, answer), request.getServerPort());
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw RuleViolation.of("access.passkey-refused");
        }
    }

    @PostMapping("/account/passkeys/{id}/removal")
    String remove(Access access, @PathVariable String id) {
        passkeys.remove(access, id);
        return "redirect:/account";
    }

    private static Password password(SignedInPerson signedIn, boolean changed) {
        if (signedIn.isPasswordDue()) {
            return Password.DUE;
        }
        return changed ? Password.CHANGED : Password.MAY_CHANGE;
    }

    private boolean asksPassword() {
        return demo.stream().findAny().isEmpty();
    }
}
