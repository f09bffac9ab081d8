package org.throughline.communication.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.throughline.communication.CallContact;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.FormContact;
import org.throughline.communication.PortalContact;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.communication.ReadContact.Said;
import org.throughline.communication.Sender;
import org.throughline.communication.TextContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileId;
import org.throughline.platform.files.FileStore;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored bytes by what they came through. */
@Service
public class ContactReader {

    private static final String REGION = "US";

    private final JdbcClient database;
    private final FileStore files;
    private final ArrivingContacts arriving;
    private final MailContacts mail;
    private final TextConversations texts;
    private final PortalContacts portal;
    private final PortalMessages portalMessages;
    private final JsonMapper json;

    ContactReader(
            JdbcClient database,
            FileStore files,
            ArrivingContacts arriving,
            MailContacts mail,
            TextConversations texts,
            PortalContacts portal,
            PortalMessages portalMessages,
            JsonMapper json) {
        this.database = database;
        this.files = files;
        this.arriving = arriving;
        this.mail = mail;
        this.texts = texts;
        this.portal = portal;
        this.portalMessages = portalMessages;
        this.json = json;
    }

    /** The contact as far as it can be read. */
    public ReadContact read(CommunicationId id) {
        var stored = find(id);
        return switch (stored.channel()) {
            case EMAIL, VOICEMAIL, FAX -> mail.read(id, stored.raw(), stored.at());
            case FORM -> form(id, json.readValue(stored.raw(), FormContact.class), stored.at());
            case CALL -> call(id, json.readValue(stored.raw(), CallContact.class), stored.at());
            case SMS -> texts.read(id, json.readValue(stored.raw(), TextContact.class), stored.at());
            case PORTAL -> portal.read(id, json.readValue(stored.raw(), PortalContact.class), stored.at());
            case PORTAL_MESSAGE -> portalMessages.read(id, stored.raw(), stored.at());
        };
    }

    /** Whether an automatic text may go back without two machines writing to each other. */
    public boolean mayBeAnsweredAutomatically(CommunicationId id) {
        var stored = find(id);
        return switch (stored.channel()) {
            case EMAIL -> mail.mayBeAnsweredAutomatically(stored.raw());
            case FORM, PORTAL, PORTAL_MESSAGE, SMS -> true;
            case VOICEMAIL, CALL, FAX -> false;
        };
    }

    private Stored find(CommunicationId id) {
        return arriving.find(id)
                .map(contact -> new Stored(contact.channel(), contact.at(), contact.raw()))
                .orElseGet(() -> stored(id));
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Stored(Channel channel, Instant at, byte[] raw) {}

    private Stored stored(CommunicationId id) {
        return database.sql("""
                        select r.channel, c.at, r.file_id
                        from communication.communication c
                        join communication.raw_message r on r.practice_id = c.practice_id and r.id = c.raw_id
                        where c.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Stored(
                        Channel.of(row.getString("channel")),
                        Columns.instant(row, "at"),
                        bytes(new FileId(Columns.id(row, "file_id")))))
                .optional()
                .orElseThrow(() -> new NotFound(id.reference()));
    }

    private byte[] bytes(FileId file) {
        try (var stream = files.open(file).bytes()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadContact form(CommunicationId id, FormContact form, Instant at) {
        var sender = new Sender(
                Optional.of(form.name()),
                Optional.ofNullable(form.phone()).flatMap(number -> ContactPoint.phone(number, REGION)),
                Optional.ofNullable(form.email()).flatMap(ContactPoint::email),
                Optional.ofNullable(form.birthDate()));
        var said = new Said(
                "", form.text(), "", Optional.of(Language.of(form.language())), Optional.of(new LaneCode(form.lane())));
        return message(id, Channel.FORM, at, sender, said);
    }

    private ReadContact call(CommunicationId id, CallContact call, Instant at) {
        var sender = new Sender(
                Optional.ofNullable(call.name()),
                Optional.ofNullable(call.phone()).flatMap(number -> ContactPoint.phone(number, REGION)),
                Optional.empty(),
                Optional.empty());
        var text = Optional.ofNullable(call.remark()).orElse("");
        var said = new Said("", text, "", Optional.empty(), Optional.empty());
        Optional.ofNullable(call.seconds()).ifPresent(seconds -> lasted(id, seconds));
        var kind = kind(call.outcome());
        var voicemail = kind != Kind.MISSED_CALL && kind != Kind.ANSWERED_CALL && kind != Kind.TAKEN_CALL;
        return new ReadContact(
                id,
                kind,
                voicemail ? Channel.VOICEMAIL : Channel.CALL,
                at,
                sender,
                said,
                Optional.empty(),
                Optional.empty(),
                kind == Kind.VOICEMAIL_NOTICE ? List.of("listen-there") : List.of());
    }

    /** How long a call or its recording was. */
    private void lasted(CommunicationId call, int seconds) {
        database.sql("update communication.communication set seconds = :seconds where id = :id")
                .param("seconds", seconds)
                .param("id", call.value())
                .update();
    }

    private static Kind kind(CallContact.Outcome outcome) {
        return switch (outcome) {
            case MISSED -> Kind.MISSED_CALL;
            case ANSWERED -> Kind.ANSWERED_CALL;
            case VOICEMAIL -> Kind.VOICEMAIL_NOTICE;
            case TAKEN -> Kind.TAKEN_CALL;
            case RECORDED -> Kind.VOICEMAIL;
            case TRANSCRIBED -> Kind.TRANSCRIPT;
        };
    }

    private static ReadContact message(CommunicationId id, Channel channel, Instant at, Sender sender, Said said) {
        return new ReadContact(
                id, Kind.MESSAGE, channel, at, sender, said, Optional.empty(), Optional.empty(), List.of());
    }
}
