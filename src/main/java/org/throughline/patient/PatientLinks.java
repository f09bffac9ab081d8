package org.throughline.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Reference;

/** Which patient a conversation, call or document belongs to. Every link names its reasons and can be undone. */
public interface PatientLinks {

    /** Links what the rule recognised; does nothing when it already belongs to somebody. */
    void linkAutomatically(Reference what, Recognition.OnePatient recognised);

    /** A person says whose it is; what it was linked to before is undone. */
    void link(Access access, LaneCode lane, Reference what, PatientId patient);

    /** A person says that it was somebody else's. */
    void unlink(Access access, LaneCode lane, Reference what, Undo because);

    /** Why a link was wrong. */
    enum Undo {
        OTHER_PERSON,
        SHARED_NUMBER,
        BY_MISTAKE
    }

    Optional<PatientId> patientOf(Reference what);

    /** What is linked to the patient now, and why. */
    Map<Reference, PatientLink> of(PatientId patient);

    /** All links there were, newest first. */
    List<PatientLink> history(Reference what);
}
