package org.throughline.communication;

import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/** Which mail address belongs to which practice; read before any practice is known. */
public interface PracticeAddresses {

    /** The address that the practice writes from. */
    Optional<ContactPoint> of(PracticeId practice);

    /** The practice that is written to at the address. */
    Optional<PracticeId> practiceAt(ContactPoint address);

    /**
     * Opens an address for a practice; one that is open stays with its practice.
     *
     * @throws org.throughline.kernel.RuleViolation while the practice has not said where emergencies go
     */
    void open(ContactPoint address, PracticeId practice);
}
