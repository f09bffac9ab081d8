package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** Where patients asked to be reached and nowhere else, or never (45 CFR 164.522(b), INV-34); a request runs until it is ended. */
public interface ReachRequests {

    /** What is asked for a number, an address or an account. */
    enum Wish {
        ONLY_HERE,
        NOT_HERE
    }

    /** Who asked for it. */
    enum AskedBy {
        PATIENT,
        REPRESENTATIVE
    }

    /**
     * What was asked. Prints masked.
     *
     * @param because the reason or where the evidence is, in a few words; nobody has to give one
     */
    record Asked(Wish wish, ContactPoint point, AskedBy by, Consents.Basis basis, String because) {

        @Override
        public String toString() {
            return "Asked[" + wish + " masked]";
        }
    }

    /**
     * From the commit on nothing leaves for another point, not even what waits in the outbox.
     *
     * @throws org.throughline.kernel.RuleViolation if the point is not on the patient's file, or a request runs for it already
     */
    void ask(Access access, LaneCode lane, PatientId patient, Asked asked);

    /** The patient takes it back. */
    void end(Access access, LaneCode lane, PatientId patient, UUID request);

    /** Where the patient may be reached as far as anybody knows. */
    Reach of(PatientId patient);

    /** The same, and nobody changes it before the transaction ends. */
    Reach lock(PatientId patient);

    /** Every request, the newest first. */
    List<Kept> history(PatientId patient);

    /** A request with who wrote it down, and when it ended. */
    record Kept(UUID id, Asked asked, Instant at, PersonId of, Optional<Instant> endedAt) {}

    /**
     * What the running requests leave open. Prints masked.
     *
     * @param only where the patient is reached; anywhere if it is empty
     * @param never where the patient is not
     */
    record Reach(Set<ContactPoint> only, Set<ContactPoint> never) {

        /** Nobody has asked for anything. */
        public static final Reach ANYWHERE = new Reach(Set.of(), Set.of());

        public Reach {
            only = Set.copyOf(only);
            never = Set.copyOf(never);
        }

        public boolean runs() {
            return !only.isEmpty() || !never.isEmpty();
        }

        public boolean allows(ContactPoint point) {
            return !never.contains(point) && (only.isEmpty() || only.contains(point));
        }

        @Override
        public String toString() {
            return "Reach[masked]";
        }
    }
}
