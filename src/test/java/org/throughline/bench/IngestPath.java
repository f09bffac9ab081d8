package org.throughline.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Received;

/** A contact comes in: kept as it came, matched by its number, in a conversation, and an item in its lane. */
final class IngestPath implements HotPath {

    private static final String WORDS = "Can I move my visit of next week to another day? Mornings are best for me.";

    private final BenchHouse house;
    private final int patients;

    IngestPath(BenchHouse house, int patients) {
        this.house = house;
        this.patients = patients;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Aims aims() {
        return new Aims(0.75, 0.35);
    }

    @Override
    public void prepare(int operations) {
        // each contact is new
    }

    @Override
    public Step limit() {
        return number -> {
            var sql = new Sql(house.client(number).connection());
            var now = Instant.now();
            var caller = caller();
            var raw = store(sql, form(caller).getBytes(StandardCharsets.UTF_8), now);
            var patient = sql.id("""
                            select patient_id from patient.contact_point
                            where practice_id = ? and value = ? and retired_at is null limit 1
                            """, house.practice().value(), phone(caller)).orElseThrow();
            var item = work(sql, patient, raw, now);
            sql.event(now, item, "received", item);
            sql.audit(now, item, "work-item.received", item);
            sql.commit();
        };
    }

    private static UUID store(Sql sql, byte[] bytes, Instant now) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        var file = sql.id("""
                insert into platform.stored_file (media_type, size_bytes, sha256, stored_at)
                values ('application/json', ?, ?, ?) returning id
                """, bytes.length, digest, Sql.at(now)).orElseThrow();
        sql.id("insert into platform.file_chunk (file_id, number, sealed) values (?, 0, ?)", file, bytes);
        return sql.id("""
                insert into communication.raw_message (channel, mailbox, provider_id, sha256, file_id, received_at)
                values ('form', 'request-form', ?, ?, ?, ?) on conflict do nothing returning id
                """, UUID.randomUUID().toString(), digest, file, Sql.at(now))
                .orElseThrow();
    }

    private static UUID work(Sql sql, UUID patient, UUID raw, Instant now) throws Exception {
        var issue = sql.id("""
                insert into communication.issue (patient_id, opened_at, last_contact_at) values (?, ?, ?) returning id
                """, patient, Sql.at(now), Sql.at(now)).orElseThrow();
        sql.id("""
                insert into communication.communication (issue_id, patient_id, direction, channel, kind, status, at, raw_id,
                    language, subject, body, sender_name, tier)
                values (?, ?, 'in', 'form', 'message', 'completed', ?, ?, 'en', '', ?, 'Somebody', 'NONE')
                """, issue, patient, Sql.at(now), raw, WORDS);
        sql.id("""
                insert into patient.patient_link (what_type, what_id, patient_id, because, linked_at, linked_by_kind,
                    linked_by_id)
                values ('CommunicationIssue', ?, ?, '{}', ?, 'SYSTEM', ?)
                """, issue, patient, Sql.at(now), issue);
        return sql.id("""
                insert into work.work_item (reference, issue_id, patient_id, lane, status, business_status, urgency,
                    urgency_reason, source, summary, language, received_at, respond_by)
                values (?, ?, ?, 'scheduling', 'requested', 'sorted', 3, 'routine', 'form', ?, 'en', ?, ?) returning id
                """, "L" + UUID.randomUUID(), issue, patient, WORDS, Sql.at(now), Sql.at(now.plusSeconds(3600)))
                .orElseThrow();
    }

    @Override
    public Step useCase() {
        var communications = house.bean(Communications.class);
        return number -> {
            var raw = form(caller()).getBytes(StandardCharsets.UTF_8);
            var contact = new IncomingContact(
                    Channel.FORM, "request-form", UUID.randomUUID().toString(), raw, "application/json", Instant.now());
            if (!(house.within(() -> communications.receive(contact)) instanceof Received.Stored)) {
                throw new IllegalStateException("the contact was not stored");
            }
        };
    }

    @Override
    public Step http() {
        return number -> {
            var caller = caller();
            house.client(number)
                    .visitor()
                    .send(
                            "/p/" + house.slug() + "/request",
                            Map.of(
                                    "name",
                                    name(caller),
                                    "phone",
                                    phone(caller),
                                    "email",
                                    "",
                                    "reason",
                                    "scheduling",
                                    "text",
                                    WORDS,
                                    "token",
                                    UUID.randomUUID().toString()));
        };
    }

    /** Any of the patients, by the number the backlog gave them. */
    private int caller() {
        return ThreadLocalRandom.current().nextInt(1, patients);
    }

    private static String phone(int caller) {
        return "+1312" + (2_000_000 + caller);
    }

    private static String name(int caller) {
        return "Given%d Family%d".formatted(caller % 997, caller);
    }

    private static String form(int caller) {
        return """
                {"name":"%s","birthDate":null,"phone":"%s","email":null,"language":"en","lane":"scheduling","text":"%s"}
                """.formatted(name(caller), phone(caller), WORDS);
    }
}
