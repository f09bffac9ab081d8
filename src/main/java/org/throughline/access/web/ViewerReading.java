package org.throughline.access.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.platform.security.StaffSessions;
import org.throughline.platform.web.Viewer;
import org.throughline.practice.Practices;

/** The person and the practice of a request, read in one transaction. */
@Component
class ViewerReading {

    private final People people;
    private final Practices practices;
    private final StaffSessions sessions;

    ViewerReading(People people, Practices practices, StaffSessions sessions) {
        this.people = people;
        this.practices = practices;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    public Optional<Viewer> of(Access access) {
        return people.find(access.person()).map(colleague -> viewer(access, colleague));
    }

    private Viewer viewer(Access access, Colleague colleague) {
        var practice = practices.get(access.practice());
        var role = colleague.role().name().toLowerCase(Locale.ROOT);
        var screen = new Viewer.Screen(SignedInViewers.key(access.practice(), colleague.id()), sessions.lockAfter());
        return new Viewer(colleague.name(), practice.name(), practice.zone(), Set.of(role), screen);
    }
}
