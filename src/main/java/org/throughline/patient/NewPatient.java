package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;

/**
 * A patient to be filed (FHIR Patient).
 *
 * @param externalId the number under which the practice's own record knows the patient
 * @param reachableAt in the order in which they are tried
 */
public record NewPatient(
        HumanName name,
        Optional<LocalDate> birthDate,
        Optional<String> externalId,
        List<ContactPoint> reachableAt,
        Optional<String> street,
        Languages languages) {

    public static NewPatient named(HumanName name) {
        return new NewPatient(name, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Languages.UNKNOWN);
    }

    public NewPatient born(LocalDate date) {
        return new NewPatient(name, Optional.of(date), externalId, reachableAt, street, languages);
    }

    public NewPatient knownAs(String number) {
        return new NewPatient(name, birthDate, Optional.of(number), reachableAt, street, languages);
    }

    public NewPatient reachableAt(ContactPoint... points) {
        return new NewPatient(name, birthDate, externalId, List.of(points), street, languages);
    }

    public NewPatient livingAt(String address) {
        return new NewPatient(name, birthDate, externalId, reachableAt, Optional.of(address), languages);
    }

    public NewPatient speaking(Languages known) {
        return new NewPatient(name, birthDate, externalId, reachableAt, street, known);
    }

    @Override
    public String toString() {
        return "NewPatient[masked]";
    }
}
