package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.screening.Screened;

/** The conversations of the bound practice: every message in and out, whatever its channel. */
public interface Communications {

    /** Stores the bytes first and tells those who make work of it; acknowledge only after the commit (R1). */
    Received receive(IncomingContact contact);

    /** Reads a stored contact; it never refuses to, and says what a person must look at (R16). Filing keeps what was read. */
    ReadContact read(CommunicationId communication);

    /** Opens a conversation about the matter of a contact, and keeps there what was read of it and found in its words. */
    IssueId open(ReadContact contact, Optional<PatientId> patient, Screened screened);

    /** Opens a conversation for a contact that could not be read. */
    IssueId openUnread(CommunicationId communication, Instant at);

    /** Puts a contact into its conversation, and keeps what was read of it and found in its words. */
    void file(ReadContact contact, IssueId issue, Screened screened);

    /** Says whose conversation it is, or that it is not known after all. */
    void link(IssueId issue, Optional<PatientId> patient);

    /**
     * Writes the reply into the outbox of the caller's transaction; it leaves after the commit.
     *
     * @throws org.throughline.kernel.RuleViolation naming what consent, channel rule or language forbids
     */
    CommunicationId reply(Access access, Reply reply, Instant at);

    /**
     * Writes a fixed text into the outbox of the caller's transaction, once in a conversation for each kind. It goes to the
     * address that the last contact came from, never to a machine, and stops no clock (INV-13).
     *
     * @param language the patient's; where it is none of the product's, the text says it in both
     */
    SafetyAnswer automatic(IssueId issue, SafetyText text, Language language, Instant at);

    /** The messages of a conversation in the order people read them. */
    List<ConversationEntry> conversation(IssueId issue);
}
