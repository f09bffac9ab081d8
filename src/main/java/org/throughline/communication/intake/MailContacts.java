package org.throughline.communication.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.communication.ReadContact.Said;
import org.throughline.communication.Sender;
import org.throughline.communication.mail.Correspondent;
import org.throughline.communication.mail.MailAttachment;
import org.throughline.communication.mail.MailKind;
import org.throughline.communication.mail.MailReader;
import org.throughline.communication.mail.NeedsEyes;
import org.throughline.communication.mail.ReadMail;
import org.throughline.communication.outbox.ReturnedMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileStore;

/** A mail as a contact: a recording makes it a voicemail, our own signs say what it answers, its files are kept beside it. */
@Component
class MailContacts {

    private static final String REGION = "US";

    private final JdbcClient database;
    private final FileStore files;
    private final MailReader reader;
    private final ReturnedMail returned;
    private final FaxContacts faxes;

    MailContacts(JdbcClient database, FileStore files, MailReader reader, ReturnedMail returned, FaxContacts faxes) {
        this.database = database;
        this.files = files;
        this.reader = reader;
        this.returned = returned;
        this.faxes = faxes;
    }

    ReadContact read(CommunicationId id, byte[] raw, Instant at) {
        var mail = reader.read(raw);
        var kept = mail.attachments().stream()
                .map(attachment -> keep(id, attachment, at))
                .toList();
        mail.headers().messageId().ifPresent(messageId -> name(id, messageId));
        if (faxes.isFax(mail, kept)) {
            return faxes.read(id, mail, kept, at);
        }
        var voicemail = mail.attachments().stream().anyMatch(file -> file.kind() == MailAttachment.Kind.AUDIO);
        var answered = answered(mail);
        var sender = voicemail ? caller(mail) : sender(mail);
        var trusted = answered.filter(ours -> ours.mayBeContinuedBy(sender, mail));
        if (mail.kind() instanceof MailKind.Bounce report) {
            trusted.ifPresent(ours -> returned.gaveBack(ours.message(), ours.issue(), report));
        }
        var said = new Said(
                mail.headers().subject(),
                mail.text().written(),
                mail.text().quoted(),
                Optional.empty(),
                Optional.empty());
        return new ReadContact(
                id,
                kind(mail),
                voicemail ? Channel.VOICEMAIL : Channel.EMAIL,
                at,
                sender,
                said,
                trusted.map(Answered::message),
                trusted.map(Answered::issue),
                eyes(mail, answered.isPresent() && trusted.isEmpty()));
    }

    boolean mayBeAnsweredAutomatically(byte[] raw) {
        var mail = reader.read(raw);
        return mail.mayBeAnsweredAutomatically() && !faxes.fromAService(mail);
    }

    /** A message of ours that the mail answers or gives back. */
    private record Answered(CommunicationId message, IssueId issue, String recipient) {

        /** Threat 14: whoever was not written to cannot continue the conversation by knowing its identifier. */
        boolean mayBeContinuedBy(Sender sender, ReadMail mail) {
            return !(mail.kind() instanceof MailKind.Message)
                    || sender.email()
                            .filter(from -> from.value().equals(recipient))
                            .isPresent();
        }
    }

    private Optional<Answered> answered(ReadMail mail) {
        var bounced = mail.kind() instanceof MailKind.Bounce bounce
                ? bounce.originalMessageId().stream()
                : Stream.<String>empty();
        var named = Stream.of(bounced, mail.headers().inReplyTo().stream(), mail.headers().references().stream())
                .flatMap(ids -> ids)
                .distinct()
                .toArray(String[]::new);
        if (named.length == 0) {
            return Optional.empty();
        }
        return database.sql("""
                        select id, issue_id, recipient from communication.communication
                        where direction = 'out' and message_id = any (:ids) and issue_id is not null
                        order by at desc limit 1
                        """)
                .param("ids", named)
                .query((row, number) -> new Answered(
                        new CommunicationId(Columns.id(row, "id")),
                        new IssueId(Columns.id(row, "issue_id")),
                        row.getString("recipient")))
                .optional();
    }

    private FaxContacts.File keep(CommunicationId id, MailAttachment attachment, Instant at) {
        try (var content = attachment.content().open()) {
            var file = files.store(content.readAllBytes(), attachment.type(), at);
            var kept = database.sql("""
                            insert into communication.attachment
                                (communication_id, file_id, name, media_type, kind, size_bytes, opened)
                            values (:communication, :file, :name, :type, :kind, :size, :opened)
                            returning id
                            """)
                    .param("communication", id.value())
                    .param("file", file.value())
                    .param("name", attachment.fileName())
                    .param("type", attachment.type())
                    .param("kind", attachment.kind().name())
                    .param("size", attachment.size())
                    .param("opened", attachment.opened())
                    .query((row, number) -> Columns.id(row, "id"))
                    .single();
            return new FaxContacts.File(kept, attachment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void name(CommunicationId id, String messageId) {
        database.sql("update communication.communication set message_id = :messageId where id = :id")
                .param("messageId", messageId)
                .param("id", id.value())
                .update();
    }

    private static Sender sender(ReadMail mail) {
        var from = mail.headers().from();
        return new Sender(
                from.map(Correspondent::name).filter(name -> !name.isBlank()),
                Optional.empty(),
                from.flatMap(Correspondent::address),
                Optional.empty());
    }

    /** A voicemail system writes on behalf of the caller: the number stands in its subject or text. */
    private static Sender caller(ReadMail mail) {
        var text = mail.headers().subject() + "\n" + mail.text().written();
        var found = PhoneNumberUtil.getInstance().findNumbers(text, REGION);
        var number = StreamSupport.stream(found.spliterator(), false)
                .map(match -> match.rawString())
                .findFirst()
                .flatMap(written -> ContactPoint.phone(written, REGION));
        return new Sender(Optional.empty(), number, Optional.empty(), Optional.empty());
    }

    private static Kind kind(ReadMail mail) {
        return switch (mail.kind()) {
            case MailKind.Message message -> Kind.MESSAGE;
            case MailKind.Bounce bounce -> Kind.BOUNCE;
            case MailKind.AutoReply automatic -> Kind.AUTO_REPLY;
            case MailKind.Feedback complaint -> Kind.BOUNCE;
        };
    }

    private static List<String> eyes(ReadMail mail, boolean strangerAnswers) {
        var codes = mail.needsEyes().stream().map(NeedsEyes::code);
        return Stream.concat(codes, strangerAnswers ? Stream.of("stranger-answers") : Stream.empty())
                .sorted()
                .toList();
    }
}
