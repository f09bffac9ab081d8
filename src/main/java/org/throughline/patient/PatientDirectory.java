package org.throughline.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.kernel.HumanName;

/** Who a patient is, for those who oversee the practice and work in no lane. */
public interface PatientDirectory {

    /** A patient as an overseer needs to tell them apart; prints masked. */
    record Known(PatientId id, String reference, HumanName name, Optional<LocalDate> birthDate) {

        @Override
        public String toString() {
            return "Known[" + reference + "]";
        }
    }

    /** Whom the words may mean, the likeliest first; the search stands in the trail. */
    List<Known> find(Access access, Evidence evidence);

    /** The patients with these ids, for a page that names them; unknown ids are left out. */
    Map<UUID, Known> named(Access access, Collection<UUID> patients);
}
