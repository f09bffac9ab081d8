package org.throughline.communication.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.communication.ReadContact.Said;
import org.throughline.communication.Sender;
import org.throughline.communication.TextContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.patient.Patients;
import org.throughline.platform.database.Columns;

/**
 * A text as a contact. Two numbers are all that ties texts together: a text goes on with the conversation that its number had by
 * text in the last days, if it had one only and one patient at most has that number; otherwise a person says what it belongs to.
 */
@Component
class TextConversations {

    private static final String REGION = "US";

    /** As long as a mail's answer is joined to a closed matter. */
    private static final Duration GOES_ON = Duration.ofDays(7);

    private final JdbcClient database;
    private final Patients patients;

    TextConversations(JdbcClient database, Patients patients) {
        this.database = database;
        this.patients = patients;
    }

    ReadContact read(CommunicationId id, TextContact text, Instant at) {
        var from = ContactPoint.phone(text.from(), REGION);
        var before = from.map(number -> before(number, at)).orElse(List.of());
        var issues = before.stream().map(Before::issue).distinct().toList();
        var goesOn = issues.size() == 1 && from.filter(this::isShared).isEmpty();
        var said = new Said("", text.text(), "", Optional.empty(), Optional.empty());
        return new ReadContact(
                id,
                Kind.MESSAGE,
                Channel.SMS,
                at,
                new Sender(Optional.empty(), from, Optional.empty(), Optional.empty()),
                said,
                before.stream()
                        .filter(message -> goesOn && message.ours())
                        .findFirst()
                        .map(Before::id),
                goesOn ? Optional.of(issues.getFirst()) : Optional.empty(),
                doubts(text));
    }

    private static List<String> doubts(TextContact text) {
        var doubts = new ArrayList<String>();
        if (text.media() > 0) {
            doubts.add("text-media");
        }
        if (text.fields().containsKey(TextContact.PARTS_MISSING)) {
            doubts.add("text-parts-missing");
        }
        return doubts;
    }

    private record Before(CommunicationId id, IssueId issue, boolean ours) {}

    /** The newest first. */
    private List<Before> before(ContactPoint number, Instant at) {
        return database.sql("""
                        select id, issue_id, direction from communication.communication
                        where channel = 'sms' and at > :since and issue_id is not null
                          and (direction = 'out' and recipient = :number or direction = 'in' and sender_phone = :number)
                        order by at desc limit 50
                        """)
                .param("number", number.value())
                .param("since", Columns.at(at.minus(GOES_ON)))
                .query((row, count) -> before(row))
                .list();
    }

    private static Before before(ResultSet row) throws SQLException {
        return new Before(
                new CommunicationId(Columns.id(row, "id")),
                new IssueId(Columns.id(row, "issue_id")),
                row.getString("direction").equals("out"));
    }

    /** Threat 12: of several patients with one number nobody knows who wrote. */
    private boolean isShared(ContactPoint number) {
        return patients.whoIs(Evidence.none().from(number)).ranked().size() > 1;
    }
}
