package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.DataCategory;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;

/**
 * What the staff sees of a patient: who it is, how to reach them, how they wish to be spoken to, and who may be told.
 *
 * @param withheld kinds of data that are on file and not shown, or not wholly, in the lane that asked (INV-32)
 */
public record PatientCard(
        PatientId id,
        String reference,
        Optional<String> externalId,
        HumanName name,
        Optional<LocalDate> birthDate,
        Optional<String> street,
        Status status,
        CommunicationProfile profile,
        List<Reachable> reachableAt,
        List<RelatedPerson> related,
        Set<DataCategory> withheld,
        int version) {

    /** Whether wording must give nothing away: by wish, or because it is not to reach others (INV-34). */
    public boolean discreet() {
        return profile.discreet() || reachableAt.stream().anyMatch(Reachable::closed);
    }

    /** Whether the patient still is one (FHIR Patient.active, deceased, link). */
    public enum Status {
        ACTIVE,
        MERGED,
        DECEASED,
        LEFT_PRACTICE
    }

    /**
     * A number or address on file, best first; {@code waiting} for the day after it was added.
     *
     * @param point empty where only a hint of it is shown
     * @param shown as it is read out
     * @param closed whether the patient asked not to be reached there, or only elsewhere (INV-34)
     */
    public record Reachable(
            Optional<ContactPoint> point,
            String shown,
            ContactPoint.Kind kind,
            String usedFor,
            boolean smsAble,
            Optional<LocalDate> verifiedOn,
            boolean waiting,
            boolean closed) {}

    /** Somebody who may speak for the patient now (FHIR RelatedPerson), and what they may be told. */
    public record RelatedPerson(HumanName name, String relation, Optional<ContactPoint> phone, String mayBeTold) {}
}
