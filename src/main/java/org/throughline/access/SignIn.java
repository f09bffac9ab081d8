package org.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.transaction.CurrentPractice;

/** Begins a session for a person whose identity was established by other means than a password. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(AuditLog audit, PlatformTransactionManager transactions, Clock clock) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Signs the person in to the practice; an older session of the same browser is left behind. */
    public void as(PersonId person, PracticeId practice, HttpServletRequest request, HttpServletResponse response) {
        writeDown(person, practice);
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

    /** First: a sign-in that cannot be written down does not happen. */
    private void writeDown(PersonId person, PracticeId practice) {
        var entity = new Reference("Practitioner", person.value());
        var entry = AuditEntry.of(clock.instant(), Actor.person(person), "session.began", entity);
        CurrentPractice.run(practice, () -> transaction.executeWithoutResult(begun -> audit.record(entry)));
    }
}
