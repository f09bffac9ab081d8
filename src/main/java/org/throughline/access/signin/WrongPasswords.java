package org.throughline.access.signin;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.throughline.access.SignedInPerson;
import org.throughline.platform.transaction.CurrentPractice;

/** Ten wrong passwords in a row close the account for fifteen minutes, whoever tries; the right one is written down too. */
@Component
class WrongPasswords {

    private final StaffDetails staff;
    private final PasswordAttempts attempts;

    WrongPasswords(StaffDetails staff, PasswordAttempts attempts) {
        this.staff = staff;
        this.attempts = attempts;
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent wrong) {
        var offered = wrong.getAuthentication();
        known(offered.getName())
                .ifPresent(person -> CurrentPractice.run(
                        person.practice(), () -> attempts.wrong(person.person(), atTheFrontDoor(offered))));
    }

    /** Heard before any session exists: a sign-in that cannot be written down does not happen. */
    @EventListener
    void on(AuthenticationSuccessEvent right) {
        if (right.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            CurrentPractice.run(
                    person.practice(),
                    () -> attempts.right(person.person(), atTheFrontDoor(right.getAuthentication())));
        }
    }

    private Optional<SignedInPerson> known(String signInName) {
        try {
            return Optional.of((SignedInPerson) staff.loadUserByUsername(signInName));
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        }
    }

    /** The sign-in form says where a password comes from; the one before a locked screen is asked by the session's desk. */
    private static boolean atTheFrontDoor(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails;
    }
}
