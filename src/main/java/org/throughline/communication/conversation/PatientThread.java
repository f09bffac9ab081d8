package org.throughline.communication.conversation;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.IssueId;
import org.throughline.communication.PatientConversations;
import org.throughline.patient.PatientId;

/** All conversations of a patient, read together. */
@Service
class PatientThread implements PatientConversations {

    private final IssueRepository issues;
    private final ConversationView view;

    PatientThread(IssueRepository issues, ConversationView view) {
        this.issues = issues;
        this.view = view;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssueId> of(PatientId patient) {
        return issues.of(patient);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filed> entries(Collection<IssueId> issues) {
        return view.of(issues);
    }

    @Override
    @Transactional(readOnly = true)
    public int answersIn(IssueId issue) {
        return issues.answersIn(issue);
    }
}
