package org.throughline.communication.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.PortalContact;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.communication.ReadContact.Said;
import org.throughline.communication.Sender;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;

/** A contact from the patient's page: it continues the conversation of its link, and its files are kept beside it. */
@Component
class PortalContacts {

    private final JdbcClient database;
    private final KeptUploads kept;

    PortalContacts(JdbcClient database, KeptUploads kept) {
        this.database = database;
        this.kept = kept;
    }

    ReadContact read(CommunicationId id, PortalContact contact, Instant at) {
        contact.files().forEach(file -> kept.keep(id, file));
        var issue = new IssueId(contact.issue());
        var said = new Said(
                "",
                contact.text(),
                "",
                Optional.of(Language.of(contact.language())),
                Optional.of(new LaneCode(contact.lane())));
        return new ReadContact(
                id,
                Kind.MESSAGE,
                Channel.PORTAL,
                at,
                sender(issue),
                said,
                Optional.empty(),
                Optional.of(issue),
                eyes(contact));
    }

    /** The page has no address; an answer goes where it went before. */
    private Sender sender(IssueId issue) {
        var address = database.sql("""
                        select sender_email from communication.communication
                        where issue_id = :issue and direction = 'in' and kind = 'message' and sender_email is not null
                        order by at desc, id desc limit 1
                        """)
                .param("issue", issue.value())
                .query((row, number) -> row.getString("sender_email"))
                .optional()
                .flatMap(ContactPoint::email);
        return new Sender(Optional.empty(), Optional.empty(), address, Optional.empty());
    }

    private static List<String> eyes(PortalContact contact) {
        return switch (contact.wish()) {
            case PERSON -> List.of(PortalContact.ASKS_PERSON);
            case CALL -> List.of(PortalContact.ASKS_CALL);
            case DOCUMENT -> List.of("files");
            case ANSWER -> List.of();
        };
    }
}
