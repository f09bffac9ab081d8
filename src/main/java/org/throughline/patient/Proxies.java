package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;

/** People who speak for a patient, what they may be told, until when, and where they are reached (FHIR RelatedPerson). */
public interface Proxies {

    /** How much somebody may be told of a patient, or how much a message tells. */
    enum Scope {
        NOTHING,
        /** Times of visits. */
        SCHEDULE,
        EVERYTHING;

        public boolean covers(Scope told) {
            return compareTo(told) >= 0;
        }
    }

    /**
     * Whether somebody may be told something now.
     *
     * @param proof how it is known that the patient wants it, or that the law gives it
     * @param until the first moment at which it is over
     */
    record Leave(Scope scope, String proof, Instant from, Optional<Instant> until, Optional<Instant> takenBackAt) {

        public boolean runsAt(Instant now) {
            return takenBackAt.isEmpty()
                    && !from.isAfter(now)
                    && until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** Somebody who speaks for the patient. Prints masked. */
    record Proxy(RelatedPersonId id, HumanName name, String relation, List<ContactPoint> points, Leave leave) {

        public Proxy {
            points = List.copyOf(points);
        }

        @Override
        public String toString() {
            return "Proxy[" + id + "]";
        }
    }

    /** Somebody new who may speak for the patient. Prints masked. */
    record Named(
            HumanName name,
            String relation,
            List<ContactPoint> points,
            Scope scope,
            String proof,
            Optional<Instant> until) {

        public Named {
            points = List.copyOf(points);
        }

        @Override
        public String toString() {
            return "Named[masked]";
        }
    }

    /**
     * From now on the person may be told so much.
     *
     * @throws org.throughline.kernel.RuleViolation if the proof is missing, or the time is over already
     */
    RelatedPersonId name(Access access, LaneCode lane, PatientId patient, Named named);

    /** The person is told nothing any more, not even what waits in the outbox. */
    void takeBack(Access access, LaneCode lane, PatientId patient, RelatedPersonId person);

    /** Everybody who speaks or spoke for the patient, in the order in which they were named. */
    List<Proxy> of(PatientId patient);
}
