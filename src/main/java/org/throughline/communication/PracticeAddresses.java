package org.throughline.communication;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/** Which mail address and which number for texts belongs to which practice; read before any practice is known. */
public interface PracticeAddresses {

    /** The address that the practice writes from. */
    Optional<ContactPoint> of(PracticeId practice);

    /** The number that the practice texts from. */
    Optional<ContactPoint> textNumber(PracticeId practice);

    /** The number that the practice faxes from. */
    Optional<ContactPoint> faxNumber(PracticeId practice);

    /** The practice that is written to at the address or number. */
    Optional<PracticeId> practiceAt(ContactPoint address);

    /** The practice that faxes from the number, or did last. */
    Optional<PracticeId> practiceFaxingFrom(ContactPoint number);

    /** Opens the number that a practice faxes from; one that is open stays with its practice. */
    void openFax(ContactPoint number, PracticeId practice);

    /** The practice faxes from its number no more; what it still sent is told of under it. */
    void endFax(PracticeId practice, Instant at);

    /**
     * Opens an address or number for a practice; one that is open stays with its practice.
     *
     * @throws org.throughline.kernel.RuleViolation while the practice has not said where emergencies go
     */
    void open(ContactPoint address, PracticeId practice);
}
