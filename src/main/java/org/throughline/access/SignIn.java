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

/** Begins a session for a person whose identity was established by other means than a password. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** Signs the person in to the practice; an older session of the same browser is left behind. */
    public void as(PersonId person, PracticeId practice, HttpServletRequest request, HttpServletResponse response) {
        var principal = new SignedInPerson(person, practice);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        request.getSession();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
