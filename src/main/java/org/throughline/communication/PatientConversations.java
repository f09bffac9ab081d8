package org.throughline.communication;

import java.util.Collection;
import java.util.List;
import org.throughline.patient.PatientId;

/** Everything that was said with one patient, over all channels and matters. */
public interface PatientConversations {

    /** A message and the conversation it belongs to. */
    record Filed(IssueId issue, ConversationEntry entry) {}

    /** The patient's conversations, the one that was heard of last first. */
    List<IssueId> of(PatientId patient);

    /** Their messages in the order people read them. */
    List<Filed> entries(Collection<IssueId> issues);

    /** How often a person of the practice has answered the patient there in writing. */
    int answersIn(IssueId issue);
}
