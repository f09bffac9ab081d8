package org.throughline.work.intake;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReadContact;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLinks;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;

/** The conversation that a contact belongs to, opened if need be, with the patient whom it names without a doubt. */
@Component
class Conversations {

    private final Communications communications;
    private final Patients patients;
    private final PatientLinks links;

    Conversations(Communications communications, Patients patients, PatientLinks links) {
        this.communications = communications;
        this.patients = patients;
        this.links = links;
    }

    /** A conversation, and whose it is if that is known. */
    record Conversation(IssueId issue, Optional<PatientId> patient) {}

    Conversation of(ReadContact contact, Instant at) {
        return contact.issue()
                .map(issue -> new Conversation(issue, links.patientOf(issue.reference())))
                .orElseGet(() -> opened(contact, at));
    }

    private Conversation opened(ReadContact contact, Instant at) {
        return switch (patients.whoIs(CallerEvidence.of(contact.sender()))) {
            case Recognition.OnePatient one -> {
                var issue = communications.openIssue(Optional.of(one.patient()), at);
                links.linkAutomatically(issue.reference(), one);
                yield new Conversation(issue, Optional.of(one.patient()));
            }
            case Recognition.Candidates several -> unknown(at);
            case Recognition.Nobody nobody -> unknown(at);
        };
    }

    private Conversation unknown(Instant at) {
        return new Conversation(communications.openIssue(Optional.empty(), at), Optional.empty());
    }
}
