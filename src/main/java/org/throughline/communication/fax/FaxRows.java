package org.throughline.communication.fax;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Fax;
import org.throughline.communication.FaxKind;
import org.throughline.communication.IssueId;
import org.throughline.communication.PageRange;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileId;

/** Faxes as rows of {@code communication.fax} beside their attachments. */
@Repository
public class FaxRows {

    private static final String FAX = """
            select a.id, a.communication_id, a.file_id, c.issue_id, c.at, c.sender_phone, f.pages, f.trouble, f.announced, f.kind,
                   f.cut_pages, l.later
            from communication.fax f
            cross join lateral (
                select coalesce(sum(p.pages), 0)::int as later from communication.joined_fax j
                join communication.fax p on p.practice_id = j.practice_id and p.attachment_id = j.attachment_id
                where j.practice_id = f.practice_id and j.joined_to = f.attachment_id
            ) l
            join communication.attachment a on a.practice_id = f.practice_id and a.id = f.attachment_id
            join communication.communication c on c.practice_id = a.practice_id and c.id = a.communication_id
            """;

    private final JdbcClient database;

    FaxRows(JdbcClient database) {
        this.database = database;
    }

    /** What a look at a file that came told of it. */
    public record Look(UUID attachment, Optional<Integer> pages, Optional<String> trouble) {}

    /** A fax, and where its bytes lie. */
    record Kept(Fax fax, FileId file) {}

    /** A file of a fax, and how many of its pages it holds. */
    record Sheets(FileId file, int pages) {}

    /** A part as it is written: its bytes, and where they come from. */
    record Cut(Kept whole, PageRange pages, Optional<FaxKind> kind, FileId file, long size) {}

    public void add(Look look, Optional<Integer> announced) {
        database.sql("""
                        insert into communication.fax (attachment_id, pages, trouble, announced)
                        values (:attachment, :pages, :trouble, :announced)
                        """)
                .param("attachment", look.attachment())
                .param("pages", look.pages().orElse(null))
                .param("trouble", look.trouble().orElse(null))
                .param("announced", announced.orElse(null))
                .update();
    }

    List<Fax> of(IssueId issue) {
        return database.sql(FAX + """
                        where c.issue_id = :issue and not exists (
                            select from communication.joined_fax j
                            where j.practice_id = f.practice_id and j.attachment_id = f.attachment_id)
                        order by c.at, a.id
                        """).param("issue", issue.value()).query(FaxRows::kept).list().stream()
                .map(Kept::fax)
                .toList();
    }

    Optional<Kept> find(UUID attachment) {
        return database.sql(FAX + "where a.id = :id and c.issue_id is not null")
                .param("id", attachment)
                .query(FaxRows::kept)
                .optional();
    }

    /** The files that a fax consists of, in the order of its pages. */
    List<Sheets> sheets(UUID attachment) {
        return database.sql("""
                        select a.file_id, f.pages from communication.fax f
                        join communication.attachment a on a.practice_id = f.practice_id and a.id = f.attachment_id
                        left join communication.joined_fax j on j.practice_id = f.practice_id and j.attachment_id = f.attachment_id
                        where f.attachment_id = :id or j.joined_to = :id
                        order by j.joined_at nulls first, f.attachment_id
                        """)
                .param("id", attachment)
                .query((row, number) -> new Sheets(new FileId(Columns.id(row, "file_id")), row.getInt("pages")))
                .list();
    }

    /** How many documents the message brought. */
    int inMessage(CommunicationId message) {
        return database.sql("""
                        select count(*)::int as documents from communication.fax f
                        join communication.attachment a on a.practice_id = f.practice_id and a.id = f.attachment_id
                        where a.communication_id = :message
                        """)
                .param("message", message.value())
                .query((row, number) -> row.getInt("documents"))
                .single();
    }

    /** Behind the other, and into its conversation. */
    void join(Access access, Fax resent, Fax incomplete, Instant at) {
        database.sql("""
                        with moved as (
                        update communication.communication c set issue_id = i.id, patient_id = i.patient_id
                        from communication.issue i where c.id = :message and i.id = :issue
                        returning c.at
                        ), heard as (
                        update communication.issue i set last_contact_at = greatest(i.last_contact_at, moved.at)
                        from moved where i.id = :issue
                        )
                        insert into communication.joined_fax (attachment_id, joined_to, joined_at, joined_by)
                        values (:resent, :incomplete, :at, :by)
                        """)
                .param("message", resent.message().value())
                .param("issue", incomplete.issue().value())
                .param("incomplete", incomplete.id())
                .param("resent", resent.id())
                .param("at", Columns.at(at))
                .param("by", access.person().value())
                .update();
    }

    void sort(Access access, UUID attachment, FaxKind kind, Instant at) {
        database.sql("""
                        update communication.fax set kind = :kind, sorted_at = :at, sorted_by = :by
                        where attachment_id = :attachment
                        """)
                .param("kind", kind.code())
                .param("at", Columns.at(at))
                .param("by", access.person().value())
                .param("attachment", attachment)
                .update();
    }

    void cameFrom(CommunicationId message, ContactPoint number) {
        database.sql("update communication.communication set sender_phone = :number where id = :id")
                .param("number", number.value())
                .param("id", message.value())
                .update();
    }

    /** The part in a conversation of its own: as old as the whole, from the same raw mail. */
    UUID add(Access access, Cut cut, Instant at) {
        return database.sql("""
                        with opened as (
                        insert into communication.issue (opened_at, last_contact_at) values (:at, :received) returning id
                        ), message as (
                        insert into communication.communication (issue_id, direction, channel, kind, status, at, language, subject,
                            body, sender_phone, raw_id, tier, findings)
                        select opened.id, 'in', 'fax', 'message', 'completed', c.at, c.language, c.subject, c.body,
                            c.sender_phone, c.raw_id, c.tier, c.findings
                        from communication.communication c cross join opened where c.id = :whole
                        returning id
                        ), file as (
                        insert into communication.attachment (communication_id, file_id, name, media_type, kind, size_bytes, opened)
                        select message.id, :file::uuid, :name::text, 'application/pdf', 'PDF', :size::bigint, true from message
                        returning id
                        )
                        insert into communication.fax (attachment_id, pages, kind, sorted_at, sorted_by, cut_from, cut_pages)
                        select file.id, :pages::int, :kind::text, case when :kind::text is null then null else :at::timestamptz end,
                            case when :kind::text is null then null else :by::uuid end, :cutFrom::uuid, :cutPages::text
                        from file
                        returning attachment_id
                        """)
                .param("at", Columns.at(at))
                .param("received", Columns.at(cut.whole().fax().at()))
                .param("whole", cut.whole().fax().message().value())
                .param("file", cut.file().value())
                .param("name", "fax-" + cut.pages() + ".pdf")
                .param("size", cut.size())
                .param("pages", cut.pages().last() - cut.pages().first() + 1)
                .param("kind", cut.kind().map(FaxKind::code).orElse(null))
                .param("by", access.person().value())
                .param("cutFrom", cut.whole().fax().id())
                .param("cutPages", cut.pages().toString())
                .query((row, number) -> Columns.id(row, "attachment_id"))
                .single();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        int later = row.getInt("later");
        var fax = new Fax(
                Columns.id(row, "id"),
                new CommunicationId(Columns.id(row, "communication_id")),
                new IssueId(Columns.id(row, "issue_id")),
                Columns.instant(row, "at"),
                Optional.ofNullable(row.getObject("pages", Integer.class)).map(pages -> pages + later),
                Columns.optionalText(row, "trouble"),
                Optional.ofNullable(row.getObject("announced", Integer.class)),
                Columns.optionalText(row, "kind").map(FaxKind::of),
                Columns.optionalText(row, "sender_phone")
                        .map(phone -> new ContactPoint(ContactPoint.Kind.PHONE, phone)),
                later,
                Columns.optionalText(row, "cut_pages"));
        return new Kept(fax, new FileId(Columns.id(row, "file_id")));
    }
}
