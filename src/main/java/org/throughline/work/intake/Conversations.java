package org.throughline.work.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReadContact;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLinks;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;
import org.throughline.screening.Screened;

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

    /** Files the contact where it belongs. */
    Conversation of(ReadContact contact, Screened screened) {
        return contact.issue()
                .map(issue -> joined(contact, issue, screened))
                .orElseGet(() -> opened(contact, screened));
    }

    private Conversation joined(ReadContact contact, IssueId issue, Screened screened) {
        communications.file(contact, issue, screened);
        return new Conversation(issue, links.patientOf(issue.reference()));
    }

    private Conversation opened(ReadContact contact, Screened screened) {
        return switch (patients.whoIs(evidence(contact))) {
            case Recognition.OnePatient one -> {
                var issue = communications.open(contact, Optional.of(one.patient()), screened);
                links.linkAutomatically(issue.reference(), one);
                yield new Conversation(issue, Optional.of(one.patient()));
            }
            case Recognition.Candidates several -> unknown(contact, screened);
            case Recognition.Nobody nobody -> unknown(contact, screened);
        };
    }

    /** A fax comes from an office: whose matter it is stands on its pages. */
    private static Evidence evidence(ReadContact contact) {
        return contact.channel() == Channel.FAX ? Evidence.none() : CallerEvidence.of(contact.sender());
    }

    private Conversation unknown(ReadContact contact, Screened screened) {
        return new Conversation(communications.open(contact, Optional.empty(), screened), Optional.empty());
    }
}
