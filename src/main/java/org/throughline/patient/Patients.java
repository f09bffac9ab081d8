package org.throughline.patient;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.ContactPoint;

/** Stub. */
@Component
public class Patients {
    public Recognition whoIs(Evidence evidence) {
        return new Recognition.Nobody();
    }

    public Optional<ContactPoint> mailAddress(PatientId id) {
        return Optional.empty();
    }
}
