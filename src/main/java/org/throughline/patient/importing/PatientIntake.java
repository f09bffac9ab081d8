package org.throughline.patient.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.matching.NameTokens;
import org.throughline.patient.record.ContactPointRepository;
import org.throughline.patient.record.Filed;
import org.throughline.patient.record.PatientRepository;
import org.throughline.platform.csv.CsvImport.Effect;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;

/**
 * Takes patients that another record exported, as often as it is exported: a patient is known again by that record's number,
 * else by name, birth date and phone exactly. What the file says holds; what it leaves out stays.
 */
@Service
class PatientIntake {

    private final PatientRepository patients;
    private final ContactPointRepository points;
    private final AuditLog audit;
    private final Clock clock;

    PatientIntake(PatientRepository patients, ContactPointRepository points, AuditLog audit, Clock clock) {
        this.patients = patients;
        this.points = points;
        this.audit = audit;
        this.clock = clock;
    }

    /** One batch, one transaction. */
    @Transactional
    public List<RowResult<Effect>> write(Access access, List<NewPatient> batch) {
        var now = clock.instant();
        return batch.stream().map(patient -> take(access, patient, now)).toList();
    }

    /** As {@link #write}, and then nothing of it. */
    @Transactional
    public List<RowResult<Effect>> rehearse(Access access, List<NewPatient> batch) {
        var effects = write(access, batch);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return effects;
    }

    private RowResult<Effect> take(Access access, NewPatient patient, Instant now) {
        var known = patient.externalId().flatMap(patients::findByExternalId);
        if (known.isPresent()) {
            return isSomebodyElse(known.get().content(), patient)
                    ? RowResult.rejected(new Problem("patient.import.number-of-another"))
                    : update(access, known.get(), patient, now);
        }
        var same = patients.findWith(patient.birthDate(), patient.reachableAt()).stream()
                .filter(filed -> isSame(filed.content(), patient))
                .toList();
        return switch (same.size()) {
            case 0 -> add(access, patient, now);
            case 1 -> update(access, same.getFirst(), patient, now);
            default -> RowResult.rejected(new Problem("patient.import.several"));
        };
    }

    private RowResult<Effect> add(Access access, NewPatient patient, Instant now) {
        var id = patients.insert(patient, now);
        patient.reachableAt().forEach(point -> points.add(id, point, false, now));
        trail(access, "patient.imported", id, now);
        return new Accepted<>(Effect.ADDED);
    }

    private RowResult<Effect> update(Access access, Filed filed, NewPatient patient, Instant now) {
        var newPoints = patient.reachableAt().stream()
                .filter(point -> !filed.content().reachableAt().contains(point))
                .toList();
        var changed = !over(filed.content(), patient).equals(filed.content());
        if (!changed && newPoints.isEmpty()) {
            return new Accepted<>(Effect.UNCHANGED);
        }
        if (changed) {
            patients.overwrite(filed, patient);
        }
        newPoints.forEach(point -> points.add(filed.id(), point, false, now));
        trail(access, "patient.import-changed", filed.id(), now);
        return new Accepted<>(Effect.CHANGED);
    }

    /** The file's words where it has any, with the numbers as they are. */
    private static NewPatient over(NewPatient filed, NewPatient row) {
        return new NewPatient(
                row.name(),
                row.birthDate().or(filed::birthDate),
                row.externalId().or(filed::externalId),
                filed.reachableAt(),
                row.street().or(filed::street),
                new Languages(
                        row.languages().spoken().or(() -> filed.languages().spoken()),
                        row.languages().written().or(() -> filed.languages().written()),
                        row.languages().interpreterNeeded() || filed.languages().interpreterNeeded()));
    }

    /** Neither a name in common nor the birth date: the other record gave the number to somebody else. */
    private static boolean isSomebodyElse(NewPatient filed, NewPatient row) {
        var otherBirthDate = filed.birthDate().isPresent()
                && row.birthDate().isPresent()
                && !filed.birthDate().equals(row.birthDate());
        return otherBirthDate
                && Collections.disjoint(
                        NameTokens.of(filed.name()).keys(),
                        NameTokens.of(row.name()).keys());
    }

    private static boolean isSame(NewPatient filed, NewPatient row) {
        var samePhone = firstPhone(row)
                .map(phone -> filed.reachableAt().contains(phone))
                .orElseGet(() -> firstPhone(filed).isEmpty());
        return filed.name().equals(row.name())
                && filed.birthDate().equals(row.birthDate())
                && samePhone
                && (filed.externalId().isEmpty() || row.externalId().isEmpty());
    }

    private static Optional<ContactPoint> firstPhone(NewPatient patient) {
        return patient.reachableAt().stream()
                .filter(point -> point.kind() == ContactPoint.Kind.PHONE)
                .findFirst();
    }

    private void trail(Access access, String action, PatientId patient, Instant now) {
        audit.record(
                AuditEntry.of(now, access.actor(), action, patient.reference()).about(patient.value()));
    }
}
