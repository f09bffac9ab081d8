package org.throughline.communication.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.CommunicationReceived;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Received;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileStore;
import org.throughline.platform.transaction.CurrentPractice;

/** R1: raw first, meaning later. Bytes, message and work are one commit; the same contact twice is one. */
@Service
public class ContactStore {

    private final JdbcClient database;
    private final FileStore files;
    private final ArrivingContacts arriving;
    private final ApplicationEventPublisher news;

    ContactStore(JdbcClient database, FileStore files, ArrivingContacts arriving, ApplicationEventPublisher news) {
        this.database = database;
        this.files = files;
        this.arriving = arriving;
        this.news = news;
    }

    /** Stores the contact in a transaction of its own, or in the caller's. */
    @Transactional
    public Received receive(IncomingContact contact) {
        var digest = digest(contact);
        if (isHere(contact, digest)) {
            return new Received.AlreadyHere();
        }
        var file = files.store(contact.raw(), contact.mediaType(), contact.at());
        return add(contact, digest, file.value())
                .<Received>map(id -> new Received.Stored(tell(contact, id)))
                .orElseGet(Received.AlreadyHere::new);
    }

    private CommunicationId tell(IncomingContact contact, CommunicationId id) {
        arriving.hold(id, contact);
        news.publishEvent(new CommunicationReceived(CurrentPractice.get(), id, contact.channel(), contact.at()));
        return id;
    }

    private boolean isHere(IncomingContact contact, byte[] digest) {
        return database.sql("""
                        select id from communication.raw_message
                        where channel = :channel and mailbox = :mailbox and provider_id = :provider and sha256 = :digest
                        """)
                .param("channel", contact.channel().code())
                .param("mailbox", contact.source())
                .param("provider", contact.providerId())
                .param("digest", digest)
                .query((row, number) -> Columns.id(row, "id"))
                .optional()
                .isPresent();
    }

    /** The bytes' place and the message, yet unread; nothing where another node was faster. */
    private Optional<CommunicationId> add(IncomingContact contact, byte[] digest, UUID file) {
        return database.sql("""
                        with raw as (
                            insert into communication.raw_message
                                (channel, mailbox, provider_id, sha256, file_id, received_at)
                            values (:channel, :mailbox, :provider, :digest, :file, :at)
                            on conflict (practice_id, channel, mailbox, provider_id, sha256) do nothing
                            returning id
                        )
                        insert into communication.communication
                            (direction, channel, kind, status, at, raw_id, needs_eyes)
                        select 'in', :channel::text, 'message', 'completed', :at::timestamptz, raw.id, 'not-read' from raw
                        returning id
                        """)
                .param("channel", contact.channel().code())
                .param("mailbox", contact.source())
                .param("provider", contact.providerId())
                .param("digest", digest)
                .param("file", file)
                .param("at", Columns.at(contact.at()))
                .query((row, number) -> new CommunicationId(Columns.id(row, "id")))
                .optional();
    }

    /** Where a provider names its contacts, the same one comes in several forms: by its call and in its list. */
    private static byte[] digest(IncomingContact contact) {
        return sha256(
                contact.channel().namedByItsProvider()
                        ? contact.providerId().getBytes(StandardCharsets.UTF_8)
                        : contact.raw());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
