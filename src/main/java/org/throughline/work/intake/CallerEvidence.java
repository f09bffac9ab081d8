package org.throughline.work.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.IssueId;
import org.throughline.communication.Sender;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.platform.database.Columns;

/** What a contact, or the last one of a conversation, says about who it is from. */
@Repository
public class CallerEvidence {

    private static final String REGION = "US";

    private final JdbcClient database;

    CallerEvidence(JdbcClient database) {
        this.database = database;
    }

    static Evidence of(Sender sender) {
        var evidence = Evidence.none();
        for (var point : sender.phone().stream().toList()) {
            evidence = evidence.from(point);
        }
        for (var point : sender.email().stream().toList()) {
            evidence = evidence.from(point);
        }
        for (var account : sender.account().stream().toList()) {
            evidence = evidence.from(account);
        }
        if (sender.name().isPresent()) {
            evidence = evidence.named(sender.name().get());
        }
        return sender.birthDate().isPresent() ? evidence.born(sender.birthDate().get()) : evidence;
    }

    /** Nothing, when nothing has come in. */
    public Evidence of(IssueId issue) {
        return sender(issue).map(CallerEvidence::of).orElse(Evidence.none());
    }

    /** The accounts in the practice's portal that somebody wrote from. */
    List<ContactPoint> accounts(IssueId issue) {
        return database.sql("""
                        select v.account from communication.v_portal_account v where v.issue_id = :issue order by v.account
                        """)
                .param("issue", issue.value())
                .query((row, number) -> new ContactPoint(ContactPoint.Kind.PORTAL, row.getString("account")))
                .list();
    }

    /** Whoever the last contact says it is from. */
    public Optional<Sender> sender(IssueId issue) {
        return database.sql("""
                        select v.sender_name, v.sender_phone, v.sender_email, v.sender_account from communication.v_last_contact v
                        where v.issue_id = :issue limit 1
                        """)
                .param("issue", issue.value())
                .query((row, number) -> new Sender(
                        Columns.optionalText(row, "sender_name"),
                        Columns.optionalText(row, "sender_phone").flatMap(phone -> ContactPoint.phone(phone, REGION)),
                        Columns.optionalText(row, "sender_email").flatMap(ContactPoint::email),
                        Optional.empty(),
                        Columns.optionalText(row, "sender_account").flatMap(ContactPoint::portal)))
                .optional();
    }
}
