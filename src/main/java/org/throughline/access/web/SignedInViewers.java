package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.security.StaffSessions;
import org.throughline.platform.web.Viewer;
import org.throughline.platform.web.Viewers;
import org.throughline.practice.Practices;

/** Tells the page layout who looks at it. */
@Component
class SignedInViewers implements Viewers {

    private final People people;
    private final Practices practices;
    private final StaffSessions sessions;
    private final TransactionTemplate reading;

    SignedInViewers(
            People people, Practices practices, StaffSessions sessions, PlatformTransactionManager transactions) {
        this.people = people;
        this.practices = practices;
        this.sessions = sessions;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Optional<Viewer> of(HttpServletRequest request) {
        return request.getAttribute(Access.class.getName()) instanceof Access access
                ? reading.execute(status -> people.find(access.person()).map(colleague -> viewer(access, colleague)))
                : Optional.empty();
    }

    private Viewer viewer(Access access, Colleague colleague) {
        var practice = practices.get(access.practice());
        var role = colleague.role().name().toLowerCase(Locale.ROOT);
        var screen = new Viewer.Screen(key(access.practice(), colleague.id()), sessions.lockAfter());
        return new Viewer(colleague.name(), practice.name(), practice.zone(), Set.of(role), screen);
    }

    /** Whose words a browser keeps: somebody who works for two practices is two people to it. */
    static String key(PracticeId practice, PersonId person) {
        return practice + "." + person;
    }
}
