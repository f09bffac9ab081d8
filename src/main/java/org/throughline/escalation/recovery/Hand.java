package org.throughline.escalation.recovery;

import java.time.Instant;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.kernel.PersonId;

/** Who does a step of a case, and when. */
record Hand(PersonId person, boolean manager, Instant at) {

    static Hand of(Access access, Instant at) {
        return new Hand(access.person(), access.is(Role.MANAGER), at);
    }
}
