package org.throughline.communication.intake;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ReadContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/** What was read of a contact, kept in its row beside the bytes. */
@Repository
class ReadContacts {

    private final JdbcClient database;

    ReadContacts(JdbcClient database) {
        this.database = database;
    }

    /** How long a call or its recording was. */
    void lasted(CommunicationId call, int seconds) {
        database.sql("update communication.communication set seconds = :seconds where id = :id")
                .param("seconds", seconds)
                .param("id", call.value())
                .update();
    }

    void keep(ReadContact contact) {
        var said = contact.said();
        var sender = contact.sender();
        database.sql("""
                        update communication.communication
                        set channel = :channel, kind = :kind, language = :language, subject = :subject, body = :body,
                            quoted = :quoted, sender_name = :name, sender_phone = :phone, sender_email = :email,
                            in_response_to = :answers, needs_eyes = :eyes
                        where id = :id
                        """)
                .param("id", contact.id().value())
                .param("channel", contact.channel().code())
                .param("kind", contact.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("language", said.language().map(Language::code).orElse(null))
                .param("subject", said.subject())
                .param("body", said.text())
                .param("quoted", said.quoted())
                .param("name", sender.name().orElse(null))
                .param("phone", sender.phone().map(ContactPoint::value).orElse(null))
                .param("email", sender.email().map(ContactPoint::value).orElse(null))
                .param("answers", contact.answers().map(CommunicationId::value).orElse(null))
                .param("eyes", contact.needsEyes().isEmpty() ? null : String.join(" ", contact.needsEyes()))
                .update();
    }
}
