package org.throughline.work.intake;

import org.springframework.stereotype.Component;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.CommunicationReceived;
import org.throughline.communication.Communications;
import org.throughline.communication.ReadContact;
import org.throughline.kernel.Actor;
import org.throughline.patient.PatientId;
import org.throughline.screening.Screened;
import org.throughline.work.intake.Conversations.Conversation;
import org.throughline.work.item.WorkItem;

/** A call that somebody took is history: in the conversation of its number while a callback is open, else by itself. */
@Component
class AnsweredCalls {

    private final Communications communications;
    private final Conversations conversations;
    private final CallsOfOneNumber calls;
    private final AuditLog audit;

    AnsweredCalls(Communications communications, Conversations conversations, CallsOfOneNumber calls, AuditLog audit) {
        this.communications = communications;
        this.conversations = conversations;
        this.calls = calls;
        this.audit = audit;
    }

    void keep(CommunicationReceived news, ReadContact call, Screened screened) {
        var conversation = calls.findOpen(call)
                .map(item -> joined(call, item, screened))
                .orElseGet(() -> conversations.of(call, screened));
        audit.record(
                AuditEntry.of(news.at(), Actor.SYSTEM, "call.kept", call.id().reference())
                        .about(conversation.patient().map(PatientId::value)));
    }

    private Conversation joined(ReadContact call, WorkItem item, Screened screened) {
        communications.file(call, item.matter().issue(), screened);
        return new Conversation(item.matter().issue(), item.matter().patient());
    }
}
