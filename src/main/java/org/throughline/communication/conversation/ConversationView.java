package org.throughline.communication.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.ConversationEntry.AttachmentCard;
import org.throughline.communication.ConversationEntry.Delivery;
import org.throughline.communication.ConversationEntry.FlaggedWords;
import org.throughline.communication.IssueId;
import org.throughline.communication.PatientConversations.Filed;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as people read them, in two statements whatever their number and length. */
@Repository
class ConversationView {

    private static final TypeReference<List<FlaggedWords>> FLAGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ConversationView(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<ConversationEntry> of(IssueId issue) {
        return of(List.of(issue)).stream().map(Filed::entry).toList();
    }

    List<Filed> of(Collection<IssueId> issues) {
        var ids = issues.stream().map(IssueId::value).toArray(UUID[]::new);
        var files = database
                .sql("""
                        select a.communication_id, a.id, a.name, a.kind, a.media_type, a.size_bytes, a.opened, a.seconds
                        from communication.attachment a
                        join communication.communication c on c.practice_id = a.practice_id and c.id = a.communication_id
                        where c.issue_id = any (:issues::uuid[]) order by a.id
                        """)
                .param("issues", ids)
                .query((row, number) -> new File(new CommunicationId(Columns.id(row, "communication_id")), card(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        File::of, Collectors.mapping(File::card, Collectors.toUnmodifiableList())));
        return database.sql("""
                        select c.id, c.issue_id, c.direction, c.channel, c.kind, c.at, c.language, c.sender_name, c.author_person_id,
                               c.subject, c.quoted, c.next_update_at, c.seconds, c.findings::text as findings, d.state as delivery, d.reason,
                               case when c.purpose = 'page-link' then regexp_replace(c.body, '/n/[a-z2-7]{32}', '/n/…') else c.body end
                               as body, r.given || ' ' || r.family || ', ' || r.relation as told
                        from communication.communication c
                        left join communication.delivery d on d.practice_id = c.practice_id and d.communication_id = c.id
                        left join patient.v_related_person r on r.practice_id = c.practice_id and r.id = c.told_person_id
                        where c.issue_id = any (:issues::uuid[]) order by c.at, c.id
                        """)
                .param("issues", ids)
                .query((row, number) -> {
                    var id = new CommunicationId(Columns.id(row, "id"));
                    return new Filed(
                            new IssueId(Columns.id(row, "issue_id")),
                            entry(id, row, files.getOrDefault(id, List.of())));
                })
                .list();
    }

    private record File(CommunicationId of, AttachmentCard card) {}

    private static AttachmentCard card(ResultSet row) throws SQLException {
        return new AttachmentCard(
                Columns.id(row, "id").toString(),
                row.getString("name"),
                row.getString("kind"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getBoolean("opened"),
                Optional.ofNullable(row.getObject("seconds", Integer.class)));
    }

    private static Optional<Delivery> delivery(ResultSet row) throws SQLException {
        var reason = Columns.optionalText(row, "reason");
        return Columns.optionalText(row, "delivery").map(state -> new Delivery(state, reason));
    }

    private ConversationEntry entry(CommunicationId id, ResultSet row, List<AttachmentCard> files) throws SQLException {
        return new ConversationEntry(
                id,
                row.getString("direction").equals("in"),
                Channel.of(row.getString("channel")),
                row.getString("kind"),
                Columns.instant(row, "at"),
                Columns.optionalText(row, "language").map(Language::new),
                Columns.optionalText(row, "sender_name"),
                Columns.optionalId(row, "author_person_id").map(PersonId::new),
                Columns.optionalText(row, "told"),
                Columns.optionalText(row, "subject").orElse(""),
                Columns.optionalText(row, "body").orElse(""),
                Columns.optionalText(row, "quoted").orElse(""),
                Columns.optionalInstant(row, "next_update_at"),
                delivery(row),
                Optional.ofNullable(row.getObject("seconds", Integer.class)),
                Columns.optionalText(row, "findings")
                        .map(text -> json.readValue(text, FLAGS))
                        .orElse(List.of()),
                files,
                false);
    }
}
