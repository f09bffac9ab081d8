package org.throughline.communication.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReadContact;
import org.throughline.communication.Received;
import org.throughline.communication.Reply;
import org.throughline.communication.SafetyAnswer;
import org.throughline.communication.SafetyText;
import org.throughline.communication.intake.ContactReader;
import org.throughline.communication.intake.ContactStore;
import org.throughline.communication.outbox.ReplyOutbox;
import org.throughline.communication.safety.SafetyTextDesk;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.screening.Screened;

/** The face of the module: each verb goes to the part that knows it. */
@Service
class ConversationDesk implements Communications {

    private final ContactStore store;
    private final ContactReader reader;
    private final ReplyOutbox outbox;
    private final SafetyTextDesk safety;
    private final IssueRepository issues;
    private final ContactFiling filing;
    private final ConversationView view;

    ConversationDesk(
            ContactStore store,
            ContactReader reader,
            ReplyOutbox outbox,
            SafetyTextDesk safety,
            IssueRepository issues,
            ContactFiling filing,
            ConversationView view) {
        this.store = store;
        this.reader = reader;
        this.outbox = outbox;
        this.safety = safety;
        this.issues = issues;
        this.filing = filing;
        this.view = view;
    }

    @Override
    @Transactional
    public Received receive(IncomingContact contact) {
        return store.receive(contact);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ReadContact read(CommunicationId communication) {
        return reader.read(communication);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public IssueId open(ReadContact contact, Optional<PatientId> patient, Screened screened) {
        return filing.open(contact, patient, screened);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public IssueId openUnread(CommunicationId communication, Instant at) {
        return issues.openUnread(communication, at);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(ReadContact contact, IssueId issue, Screened screened) {
        filing.file(contact, issue, screened);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(IssueId issue, Optional<PatientId> patient) {
        issues.link(issue, patient);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CommunicationId reply(Access access, Reply reply, Instant at) {
        return outbox.queue(access, reply, at);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SafetyAnswer automatic(IssueId issue, SafetyText text, Language language, Instant at) {
        return safety.answer(issue, text, language, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ConversationEntry> conversation(IssueId issue) {
        return view.of(issue);
    }
}
