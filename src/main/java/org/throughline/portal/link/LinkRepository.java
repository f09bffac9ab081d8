package org.throughline.portal.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import org.throughline.portal.link.LinkDoor.Address;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItemSummary;

/** Links as rows; whoever may come in first locks the row, so that tries are counted one after the other. */
@Repository
class LinkRepository {

    private static final String SELECT = """
            select l.id, l.issue_id, l.patient_id, l.work_item_id, l.language, l.chosen_language, l.made_at, l.made_by, s.sent_at,
                   s.sent_by, l.expires_at, l.wrong_tries, l.locked_at, l.revoked_at, l.opened_at, l.last_opened_at, l.answered_at
            from portal.next_step_link l
            left join portal.sent_link s on s.practice_id = l.practice_id and s.link_id = l.id
            """;

    private final JdbcClient database;

    LinkRepository(JdbcClient database) {
        this.database = database;
    }

    /** Which practice it leads to; asked before any is bound. */
    Optional<Address> address(Secret secret) {
        return database.sql("select practice_id, link_id from portal.link_address where token_hash = :hash")
                .param("hash", secret.hash())
                .query((row, number) -> new Address(
                        new PracticeId(Columns.id(row, "practice_id")), new LinkId(Columns.id(row, "link_id"))))
                .optional();
    }

    LinkId add(WorkItemSummary item, Language language, NextStepLink.Made made) {
        return database.sql("""
                        insert into portal.next_step_link
                            (issue_id, patient_id, work_item_id, language, made_at, made_by, expires_at)
                        values (:issue, :patient, :item, :language, :at, :by, :expires)
                        returning id
                        """)
                .param("issue", item.issue().value())
                .param("patient", item.patient().map(PatientId::value).orElseThrow())
                .param("item", item.id().value())
                .param("language", language.code())
                .param("at", Columns.at(made.at()))
                .param("by", made.by().value())
                .param("expires", Columns.at(made.at().plus(NextStepLink.LASTS)))
                .query((row, number) -> new LinkId(Columns.id(row, "id")))
                .single();
    }

    void publish(Secret secret, PracticeId practice, LinkId link) {
        database.sql(
                        "insert into portal.link_address (token_hash, practice_id, link_id) values (:hash, :practice, :link)")
                .param("hash", secret.hash())
                .param("practice", practice.value())
                .param("link", link.value())
                .update();
    }

    Optional<NextStepLink> find(LinkId link) {
        return database.sql(SELECT + "where l.id = :id")
                .param("id", link.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<NextStepLink> lock(LinkId link) {
        return database.sql(SELECT + "where l.id = :id for update of l")
                .param("id", link.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The newest first. */
    List<NextStepLink> of(IssueId issue, int limit) {
        return database.sql(SELECT + "where l.issue_id = :issue order by l.made_at desc, l.id desc limit :limit")
                .param("issue", issue.value())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    void sent(LinkId link, NextStepLink.Sent sent, CommunicationId message) {
        database.sql("""
                        insert into portal.sent_link (link_id, communication_id, sent_by, sent_at)
                        values (:id, :message, :by, :at)
                        """)
                .param("at", Columns.at(sent.at()))
                .param("by", sent.by().code())
                .param("message", message.value())
                .param("id", link.value())
                .update();
    }

    /** One more wrong birth date; the last one closes the link. */
    void wrong(NextStepLink link, Instant now) {
        var tries = link.use().wrongTries() + 1;
        database.sql("update portal.next_step_link set wrong_tries = :tries, locked_at = :locked where id = :id")
                .param("tries", tries)
                .param("locked", tries == NextStepLink.TRIES ? Columns.at(now) : null)
                .param("id", link.id().value())
                .update();
    }

    void opened(LinkId link, Instant now) {
        database.sql("""
                        update portal.next_step_link set opened_at = coalesce(opened_at, :now), last_opened_at = :now
                        where id = :id
                        """)
                .param("now", Columns.at(now))
                .param("id", link.value())
                .update();
    }

    void answered(LinkId link, Instant now) {
        database.sql("update portal.next_step_link set answered_at = :now where id = :id")
                .param("now", Columns.at(now))
                .param("id", link.value())
                .update();
    }

    boolean revoke(LinkId link, PersonId by, Instant now) {
        return database.sql("""
                        update portal.next_step_link set revoked_at = :now, revoked_by = :by
                        where id = :id and revoked_at is null
                        """)
                        .param("now", Columns.at(now))
                        .param("by", by.value())
                        .param("id", link.value())
                        .update()
                > 0;
    }

    /** Whether that is another language than before. */
    boolean choose(LinkId link, Language language) {
        return database.sql("""
                        update portal.next_step_link set chosen_language = :language
                        where id = :id and coalesce(chosen_language, language) <> :language
                        """)
                        .param("language", language.code())
                        .param("id", link.value())
                        .update()
                > 0;
    }

    private static NextStepLink read(ResultSet row) throws SQLException {
        return new NextStepLink(
                new LinkId(Columns.id(row, "id")),
                new IssueId(Columns.id(row, "issue_id")),
                new PatientId(Columns.id(row, "patient_id")),
                new WorkItemId(Columns.id(row, "work_item_id")),
                new Language(row.getString("language")),
                Columns.optionalText(row, "chosen_language").map(Language::new),
                new NextStepLink.Made(new PersonId(Columns.id(row, "made_by")), Columns.instant(row, "made_at")),
                sent(row),
                Columns.instant(row, "expires_at"),
                new NextStepLink.Use(
                        row.getInt("wrong_tries"),
                        Columns.optionalInstant(row, "locked_at"),
                        Columns.optionalInstant(row, "revoked_at"),
                        Columns.optionalInstant(row, "opened_at"),
                        Columns.optionalInstant(row, "last_opened_at"),
                        Columns.optionalInstant(row, "answered_at")));
    }

    private static Optional<NextStepLink.Sent> sent(ResultSet row) throws SQLException {
        var at = Columns.optionalInstant(row, "sent_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStepLink.Sent(Channel.of(row.getString("sent_by")), at.get()));
    }
}
