package org.throughline.communication.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileStore;
import org.throughline.platform.live.LiveNews;
import org.throughline.platform.transaction.CurrentPractice;

/** The sounds of recordings: which are still to be fetched, and those that are kept encrypted. */
@Repository
class RecordingSounds {

    private static final int AT_ONCE = 10;
    private static final int LONGEST_PAUSE = 3600;
    private static final int FIRST_PAUSE = 10;
    private static final int MOST_DOUBLED = 12;

    private final JdbcClient database;
    private final FileStore files;
    private final LiveNews news;

    RecordingSounds(JdbcClient database, FileStore files, LiveNews news) {
        this.database = database;
        this.files = files;
        this.news = news;
    }

    /** A recording whose sound is not here. */
    record Waiting(UUID id, String recording, UUID message, int tries) {}

    @Transactional(readOnly = true)
    public List<Waiting> waiting(Instant now) {
        return database.sql("""
                        select id, provider_id, communication_id, tries from communication.recording
                        where communication_id is not null and fetched_at is null and next_try_at <= :now
                        order by next_try_at limit :most
                        """)
                .param("now", Columns.at(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Waiting(
                        Columns.id(row, "id"),
                        row.getString("provider_id"),
                        Columns.id(row, "communication_id"),
                        row.getInt("tries")))
                .list();
    }

    /** Once, however many fetch it. */
    @Transactional
    public void keep(Waiting waiting, byte[] sound, String type, Instant now) {
        var first = database.sql(
                        "update communication.recording set fetched_at = :now where id = :id and fetched_at is null")
                .param("now", Columns.at(now))
                .param("id", waiting.id())
                .update();
        if (first == 1) {
            attach(waiting, sound, type, now);
            news.changed(CurrentPractice.get(), "queue-changed");
        }
    }

    private void attach(Waiting waiting, byte[] sound, String type, Instant now) {
        database.sql("""
                        insert into communication.attachment
                            (communication_id, file_id, name, media_type, kind, size_bytes, opened, seconds)
                        select communication_id, :file, 'voicemail.wav', :type, 'AUDIO', :size, true, seconds
                        from communication.recording where id = :id
                        """)
                .param("id", waiting.id())
                .param("file", files.store(sound, type, now).value())
                .param("type", type)
                .param("size", sound.length)
                .update();
    }

    /** Ever later, and never more than an hour apart: a recording stays at its provider for weeks. */
    @Transactional
    public void later(Waiting waiting, Instant now) {
        var pause = Duration.ofSeconds(
                Math.min(LONGEST_PAUSE, (long) FIRST_PAUSE << Math.min(waiting.tries(), MOST_DOUBLED)));
        database.sql("update communication.recording set tries = tries + 1, next_try_at = :at where id = :id")
                .param("at", Columns.at(now.plus(pause)))
                .param("id", waiting.id())
                .update();
    }
}
