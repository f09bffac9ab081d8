package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.web.Viewer;
import org.throughline.platform.web.Viewers;

/** Tells the page layout who looks at it. */
@Component
class SignedInViewers implements Viewers {

    private final ViewerReading reading;

    SignedInViewers(ViewerReading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Viewer> of(HttpServletRequest request) {
        return request.getAttribute(Access.class.getName()) instanceof Access access
                ? reading.of(access)
                : Optional.empty();
    }

    /** Whose words a browser keeps: somebody who works for two practices is two people to it. */
    static String key(PracticeId practice, PersonId person) {
        return practice + "." + person;
    }
}
