package org.throughline.communication.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.communication.text.TextPart;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Parts of texts as rows of {@code communication.text_part}. */
@Repository
class TextPartRows {

    private static final String REGION = "US";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** A server that did not hear us tries again within this time. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private static final Duration KNOWN = Duration.ofDays(1);

    private final JdbcClient database;
    private final JsonMapper json;

    TextPartRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A part that waits for the others. Prints masked. */
    record Waiting(
            UUID id,
            String from,
            String to,
            int number,
            int parts,
            String words,
            int media,
            Map<String, String> fields) {

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /** The parts of one text, whichever of them are here. Prints masked. */
    record Incomplete(String from, String to, TextPart.Place place) {

        @Override
        public String toString() {
            return "Incomplete[" + place + "]";
        }
    }

    /**
     * Whether it is here already, which is noted then. The protocol names no text, so its content is compared. A part of
     * several bears its sender's count. A whole text came again if it bears the same number on the same connection, or if it
     * comes soon over another one and no person wrote in between what it could answer a second time.
     */
    boolean cameBefore(TextPart part, Instant at) {
        return database.sql("""
                        update communication.text_part set came_again_at = :now where id = (
                            select p.id from communication.text_part p
                            where p.digest = :digest and p.came_at > :known
                              and (p.parts > 1
                                or p.connection_id = :connection and p.sequence = :sequence
                                or p.connection_id <> :connection and p.came_at > :lately and not exists (
                                    select from communication.communication c
                                    where c.channel = 'sms' and c.direction = 'out' and not c.automatic
                                      and c.recipient = :recipient and c.at > p.came_at))
                            order by p.came_at limit 1)
                        """)
                        .param("now", Columns.at(at))
                        .param("digest", part.digest())
                        .param("known", Columns.at(at.minus(KNOWN)))
                        .param("lately", Columns.at(at.minus(AGAIN)))
                        .param("connection", part.brought().connection())
                        .param("sequence", part.brought().sequence())
                        .param("recipient", recipient(part))
                        .update()
                > 0;
    }

    /** The sender as our own messages to it are written. */
    private static String recipient(TextPart part) {
        return ContactPoint.phone(part.from(), REGION).map(ContactPoint::value).orElse(part.from());
    }

    void add(TextPart part, Instant at) {
        added(part, at)
                .param("words", part.words())
                .param("fields", json.writeValueAsString(part.fields()))
                .param("text", null)
                .update();
    }

    /** One that is a text by itself; its words stand there. */
    void addTaken(TextPart part, String text, Instant at) {
        added(part, at)
                .param("words", null)
                .param("fields", null)
                .param("text", text)
                .update();
    }

    private StatementSpec added(TextPart part, Instant at) {
        return database.sql("""
                        insert into communication.text_part (sender, number, reference, parts, part, digest, connection_id,
                            sequence, came_at, media, words, fields, text_id)
                        values (:sender, :number, :reference, :parts, :part, :digest, :connection,
                            :sequence, :now, :media, :words, :fields::jsonb, :text)
                        """)
                .param("sender", part.from())
                .param("number", part.to())
                .param("reference", part.place().reference())
                .param("parts", part.place().parts())
                .param("part", part.place().number())
                .param("digest", part.digest())
                .param("connection", part.brought().connection())
                .param("sequence", part.brought().sequence())
                .param("now", Columns.at(at))
                .param("media", part.media());
    }

    /** In their order. */
    List<Waiting> waiting(String from, String to, TextPart.Place place) {
        return database.sql("""
                        select id, sender, number, part, parts, words, media, fields from communication.text_part
                        where sender = :sender and number = :number and reference = :reference and parts = :parts
                          and text_id is null
                        order by part
                        """)
                .param("sender", from)
                .param("number", to)
                .param("reference", place.reference())
                .param("parts", place.parts())
                .query((row, count) -> read(row))
                .list();
    }

    private Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                Columns.id(row, "id"),
                row.getString("sender"),
                row.getString("number"),
                row.getInt("part"),
                row.getInt("parts"),
                row.getString("words"),
                row.getInt("media"),
                json.readValue(row.getString("fields"), FIELDS));
    }

    /** They are a text now; their words stand there. */
    void became(List<Waiting> parts, String text) {
        database.sql("""
                        update communication.text_part set text_id = :text, words = null, fields = null where id in (:parts)
                        """)
                .param("text", text)
                .param("parts", parts.stream().map(Waiting::id).toList())
                .update();
    }

    /** Those whose last part came before then. */
    List<Incomplete> overdue(Instant before) {
        return database.sql("""
                        select sender, number, reference, parts from communication.text_part where text_id is null
                        group by sender, number, reference, parts having max(came_at) <= :before
                        order by max(came_at) limit 100
                        """)
                .param("before", Columns.at(before))
                .query((row, count) -> new Incomplete(
                        row.getString("sender"),
                        row.getString("number"),
                        new TextPart.Place(row.getInt("reference"), row.getInt("parts"), 1)))
                .list();
    }

    void forget(Instant before) {
        database.sql("delete from communication.text_part where text_id is not null and came_at < :before")
                .param("before", Columns.at(before))
                .update();
    }
}
