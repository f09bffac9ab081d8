package org.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Begins a session for a person whose identity was established by other means than a password. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SignInTrail trail;

    SignIn(SignInTrail trail) {
        this.trail = trail;
    }

    /** Signs the person in to the practice; an older session of the same browser is left behind. */
    public void as(PersonId person, PracticeId practice, HttpServletRequest request, HttpServletResponse response) {
        // first: a sign-in that cannot be written down does not happen
        CurrentPractice.run(practice, () -> trail.began(person));
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        request.getSession();
        keep(new SignedInPerson(person, practice), request, response);
    }

    /** The same session, of a person who has chosen her own password by now. */
    public void goOn(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        keep(new SignedInPerson(person.person(), person.practice()), request, response);
    }

    private void keep(SignedInPerson principal, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
