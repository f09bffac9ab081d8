package org.throughline.communication.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.phone.CallContacts.Heard;
import org.throughline.communication.phone.RecordingSounds.Waiting;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;

/**
 * Recordings that callers left, as rows of {@code communication.recording}: the message is there at once, its sound is fetched
 * from the provider and kept encrypted. Until then, and when it cannot be had, the message says where it lies.
 */
@Service
public class Recordings {

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final Tika TYPES = new Tika();
    private static final int BIGGEST = 25 * 1024 * 1024;

    private final JdbcClient database;
    private final CallContacts contacts;
    private final ObjectProvider<PhoneGateway> gateway;
    private final RecordingSounds sounds;
    private final Clock clock;

    Recordings(
            JdbcClient database,
            CallContacts contacts,
            ObjectProvider<PhoneGateway> gateway,
            RecordingSounds sounds,
            Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.gateway = gateway;
        this.sounds = sounds;
        this.clock = clock;
    }

    private record Row(UUID id, boolean left, boolean transcribed) {}

    /** Keeps in the bound practice that a caller left a recording; whether it was new. */
    @Transactional
    public boolean left(CallNews call, RecordingNews recording, Instant now) {
        var row = lock(recording.recording(), call, now);
        if (row.left()) {
            return false;
        }
        var message = contacts.store(
                call, new Heard(recording.recording(), now, Outcome.RECORDED, recording.seconds(), null));
        database.sql(
                        "update communication.recording set communication_id = :message, seconds = :seconds where id = :id")
                .param("message", message.map(CommunicationId::value).orElse(null))
                .param("seconds", recording.seconds())
                .param("id", row.id())
                .update();
        return true;
    }

    /** What a machine heard in a recording: a hint that is screened like any words, and says nothing of what it did not hear. */
    @Transactional
    public void transcribed(CallNews call, RecordingNews recording, String words, Instant now) {
        var row = lock(recording.recording(), call, now);
        if (!row.transcribed() && !words.isBlank()) {
            contacts.store(
                    call, new Heard(recording.recording() + "/words", now, Outcome.TRANSCRIBED, null, words.strip()));
            database.sql("update communication.recording set transcribed_at = :now where id = :id")
                    .param("now", Columns.at(now))
                    .param("id", row.id())
                    .update();
        }
    }

    private Row lock(String recording, CallNews call, Instant now) {
        return database.sql("""
                        insert into communication.recording (provider_id, call_provider_id, next_try_at) values (:recording, :call, :now)
                        on conflict (practice_id, provider_id) do update set call_provider_id = excluded.call_provider_id
                        returning id, communication_id is not null as known, transcribed_at is not null as transcribed
                        """)
                .param("recording", recording)
                .param("call", call.call())
                .param("now", Columns.at(now))
                .query((row, number) ->
                        new Row(Columns.id(row, "id"), row.getBoolean("known"), row.getBoolean("transcribed")))
                .single();
    }

    /** Fetches what waits for its sound in the bound practice; how many recordings can be heard now. */
    public int fetch(PracticeId practice) {
        return gateway.stream().findFirst().map(this::fetchedFrom).orElse(0);
    }

    private int fetchedFrom(PhoneGateway open) {
        int heard = 0;
        for (var waiting : sounds.waiting(clock.instant())) {
            heard += fetched(open, waiting) ? 1 : 0;
        }
        return heard;
    }

    private boolean fetched(PhoneGateway open, Waiting waiting) {
        try {
            var sound = open.sound(waiting.recording());
            var type = TYPES.detect(sound);
            if (sound.length <= BIGGEST && type.startsWith("audio/")) {
                sounds.keep(waiting, sound, type, clock.instant());
                return true;
            }
            LOG.warn("recording of communication {} is no sound that can be kept: {}", waiting.message(), type);
        } catch (TextRefused notYet) {
            LOG.warn("recording of communication {} is not to be had: {}", waiting.message(), notYet.getMessage());
        }
        sounds.later(waiting, clock.instant());
        return false;
    }
}
