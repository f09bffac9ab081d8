package org.throughline.audit;

import java.util.List;
import java.util.UUID;
import org.throughline.kernel.PersonId;

/** The audit trail of the practice that the transaction is bound to. */
public interface AuditLog {

    /** Appends the entry in the caller's transaction: if the entry cannot be written, what it tells of does not happen. */
    void record(AuditEntry entry);

    /** Who did what to the patient, and who opened it, newest first. */
    List<AuditRow> ofPatient(UUID patient, int limit);

    /** What the person did, newest first. */
    List<AuditRow> ofPerson(PersonId person, int limit);

    /** What happened to one object, newest first. */
    List<AuditRow> ofEntity(UUID entity, int limit);
}
