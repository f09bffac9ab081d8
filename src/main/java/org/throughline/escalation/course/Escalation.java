package org.throughline.escalation.course;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.communication.CommunicationId;
import org.throughline.escalation.EscalationId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;

/**
 * One question on its way to a clinician and back to the patient.
 *
 * @param reference what people say aloud, for instance {@code E-17}
 * @param version counts the writes; a write against an older one is refused
 */
public record Escalation(
        EscalationId id,
        String reference,
        Subject subject,
        Packet packet,
        Optional<Raised> raised,
        Course course,
        int version) {

    /**
     * What it is about.
     *
     * @param contact the message the words were found in
     * @param byWords whether the screening brought it, not a person
     * @param found the words that were found, and the rules that say so
     * @param signs codes of what the words call for, for instance {@code crisis}
     */
    public record Subject(
            WorkItemId item,
            LaneCode lane,
            Optional<CommunicationId> contact,
            boolean byWords,
            Urgency urgency,
            Set<String> signs,
            Found found,
            Instant since) {

        Subject atLeast(Urgency other, Set<String> moreSigns) {
            var all = new java.util.HashSet<>(signs);
            all.addAll(moreSigns);
            return new Subject(item, lane, contact, byWords, urgency.or(other), Set.copyOf(all), found, since);
        }

        Subject about(CommunicationId newest, Found words) {
            return new Subject(item, lane, Optional.of(newest), byWords, urgency, signs, words, since);
        }
    }

    /** The words that were found as they were written, and the codes of the rules; blank when a person brought it. */
    public record Found(String words, String rules) {

        /** Nothing was found by a list. */
        public static final Found NOTHING = new Found("", "");

        @Override
        public String toString() {
            return "Found[" + rules + "]";
        }
    }

    /** When it went out, and who raised it; nobody when it went out by itself. */
    public record Raised(Instant at, Optional<PersonId> by) {}

    public boolean emergency() {
        return subject.urgency() == Urgency.U0;
    }

    public boolean acceptedBy(PersonId person) {
        return course.accepted().filter(mark -> mark.by().equals(person)).isPresent();
    }

    Escalation course(Course next) {
        return new Escalation(id, reference, subject, packet, raised, next, version);
    }

    Escalation subject(Subject next) {
        return new Escalation(id, reference, next, packet, raised, course, version);
    }

    Escalation raised(Packet with, Raised when, Course next) {
        return new Escalation(id, reference, subject, with, Optional.of(when), next, version);
    }

    @Override
    public String toString() {
        return "Escalation[" + reference + " " + course.state() + "]";
    }
}
