package org.throughline.access.signin;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.throughline.access.SignedInPerson;
import org.throughline.platform.transaction.CurrentPractice;

/** Writes down that somebody left by the door; the session is gone by then. */
@Component
class SignOuts {

    private final SessionRecord record;

    SignOuts(SessionRecord record) {
        this.record = record;
    }

    @EventListener
    void on(LogoutSuccessEvent left) {
        if (left.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            CurrentPractice.run(person.practice(), () -> record.add(person.person(), "session.ended"));
        }
    }
}
