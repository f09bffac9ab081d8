package org.throughline.access;

import java.util.Optional;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/** The one service that says what somebody may do. Every path asks it: page, fragment, live stream, import and job. */
public interface Authorization {

    /** What the person may do now in the practice that is bound; empty once the membership has ended. */
    Optional<Access> of(PersonId person);

    /** The product acting by itself in the practice that is bound, for instance the intake of a message. */
    Access ofTheProduct(PracticeId practice);
}
