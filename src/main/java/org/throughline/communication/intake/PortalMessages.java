package org.throughline.communication.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.PortalMessage;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.communication.ReadContact.Said;
import org.throughline.communication.Sender;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.database.Columns;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portal's message as a contact (FHIR Communication). It joins the conversation of the message that it names as answered, if
 * that one went to the same account or came from it; otherwise it is a matter of its own.
 */
@Component
public class PortalMessages {

    private final JdbcClient database;
    private final PortalFiles files;
    private final JsonMapper json;

    PortalMessages(JdbcClient database, PortalFiles files, JsonMapper json) {
        this.database = database;
        this.files = files;
        this.json = json;
    }

    /** What the bytes say; empty where they name no account or are no message at all. */
    public Optional<PortalMessage> readable(byte[] raw) {
        try {
            var root = json.readTree(raw);
            return ContactPoint.portal(text(root.path("subject").path("identifier"), "value"))
                    .map(account -> message(root, account));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    ReadContact read(CommunicationId id, byte[] raw, Instant at) {
        var message = readable(raw).orElseThrow(() -> new IllegalArgumentException("not a portal's message"));
        files.name(id, message.files(), at);
        var before = message.answers().flatMap(named -> before(named, message.account()));
        return new ReadContact(
                id,
                Kind.MESSAGE,
                Channel.PORTAL_MESSAGE,
                at,
                new Sender(
                        message.name(),
                        Optional.empty(),
                        Optional.empty(),
                        message.birthDate(),
                        Optional.of(message.account())),
                new Said(message.subject(), message.text(), "", message.language(), Optional.empty()),
                before.filter(Before::ours).map(Before::id),
                before.map(Before::issue),
                message.files().isEmpty() ? List.of() : List.of("portal-files"));
    }

    private static PortalMessage message(JsonNode root, ContactPoint account) {
        var subject = root.path("subject");
        var payload = root.path("payload").valueStream().toList();
        return new PortalMessage(
                account,
                said(subject, "display"),
                said(subject, "birthDate").flatMap(PortalMessages::date),
                said(root.path("inResponseTo").path(0).path("identifier"), "value"),
                said(root, "language").flatMap(PortalMessages::language),
                text(root.path("topic"), "text"),
                payload.stream()
                        .map(part -> text(part, "contentString"))
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n\n")),
                payload.stream()
                        .filter(part -> part.has("contentAttachment"))
                        .map(part -> text(part.path("contentAttachment"), "url").strip())
                        .toList());
    }

    /** A date that is none is left out: the words count. */
    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(String tag) {
        return tag.matches("[A-Za-z]{2,3}(-.*)?") ? Optional.of(Language.of(tag)) : Optional.empty();
    }

    private static Optional<String> said(JsonNode node, String field) {
        return Optional.of(text(node, field)).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private record Before(CommunicationId id, IssueId issue, boolean ours) {}

    private Optional<Before> before(String named, ContactPoint account) {
        return database.sql("""
                        select c.id, c.issue_id, c.direction from communication.communication c
                        left join communication.raw_message r on r.practice_id = c.practice_id and r.id = c.raw_id
                        where c.channel = 'portal_message' and c.issue_id is not null
                          and (c.direction = 'out' and c.id = :ours and c.recipient = :account
                            or c.direction = 'in' and r.provider_id = :named and c.sender_account = :account)
                        order by c.at desc limit 1
                        """)
                .param("named", named)
                .param("ours", ours(named))
                .param("account", account.value())
                .query((row, number) -> new Before(
                        new CommunicationId(Columns.id(row, "id")),
                        new IssueId(Columns.id(row, "issue_id")),
                        row.getString("direction").equals("out")))
                .optional();
    }

    private static UUID ours(String named) {
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException theirs) {
            return new UUID(0, 0);
        }
    }
}
