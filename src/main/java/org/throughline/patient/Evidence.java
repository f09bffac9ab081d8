package org.throughline.patient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.ContactPoint;

/**
 * What a contact says about who it is from: the patient our own signed reply token names, the numbers and addresses it came
 * from, the name said or displayed, the birth date given. All of it may be wrong.
 */
public record Evidence(
        Optional<PatientId> answered,
        Set<ContactPoint> contactPoints,
        Optional<String> nameSaid,
        Optional<LocalDate> birthDate) {

    public static Evidence none() {
        return new Evidence(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** The contact answers a message that went to this patient, proved by our token. */
    public Evidence answering(PatientId patient) {
        return new Evidence(Optional.of(patient), contactPoints, nameSaid, birthDate);
    }

    /** The contact came from this number or address, or gave it for calling back. */
    public Evidence from(ContactPoint point) {
        var points = Stream.concat(contactPoints.stream(), Stream.of(point)).collect(Collectors.toUnmodifiableSet());
        return new Evidence(answered, points, nameSaid, birthDate);
    }

    /** A blank name says nothing. */
    public Evidence named(String name) {
        return new Evidence(answered, contactPoints, Optional.of(name).filter(said -> !said.isBlank()), birthDate);
    }

    public Evidence born(LocalDate date) {
        return new Evidence(answered, contactPoints, nameSaid, Optional.of(date));
    }

    @Override
    public String toString() {
        return "Evidence[masked]";
    }
}
