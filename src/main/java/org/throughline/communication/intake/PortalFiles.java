package org.throughline.communication.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.PortalContact;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.FileStore;
import org.throughline.platform.live.LiveNews;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.platform.upload.Upload;
import org.throughline.platform.upload.UploadCheck;

/** Files that messages of a portal name, as rows of {@code communication.portal_file}: what is to be fetched, and what came of it. */
@Repository
public class PortalFiles {

    private static final int AT_ONCE = 10;
    private static final int MOST_NAMED = 20;
    private static final long FIRST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 3600;
    private static final int MOST_DOUBLED = 12;

    /** A portal that cannot hand it over for so long will not. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient database;
    private final FileStore files;
    private final KeptUploads kept;
    private final LiveNews news;

    PortalFiles(JdbcClient database, FileStore files, KeptUploads kept, LiveNews news) {
        this.database = database;
        this.files = files;
        this.kept = kept;
        this.news = news;
    }

    /** A file that is not here yet. Prints masked. */
    public record Wanted(UUID id, CommunicationId message, int place, String address, Instant namedAt, int tries) {

        @Override
        public String toString() {
            return "Wanted[" + id + "]";
        }
    }

    /** What a message names is wanted from now on; more than may come with one message is not. */
    @Transactional(propagation = Propagation.MANDATORY)
    void name(CommunicationId message, List<String> addresses, Instant at) {
        for (int place = 1; place <= Math.min(addresses.size(), MOST_NAMED); place++) {
            database.sql("""
                            insert into communication.portal_file (communication_id, place, address, named_at, next_try_at, refused)
                            values (:message, :place, :address, :at, :at, :refused)
                            """)
                    .param("message", message.value())
                    .param("place", place)
                    .param("address", addresses.get(place - 1))
                    .param("at", Columns.at(at))
                    .param("refused", place > UploadCheck.MOST ? "too-many" : null)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Wanted> wanted(Instant now) {
        return database.sql("""
                        select id, communication_id, place, address, named_at, tries from communication.portal_file
                        where fetched_at is null and refused is null and next_try_at <= :now
                        order by next_try_at, id limit :most
                        """)
                .param("now", Columns.at(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Wanted(
                        Columns.id(row, "id"),
                        new CommunicationId(Columns.id(row, "communication_id")),
                        row.getInt("place"),
                        row.getString("address"),
                        Columns.instant(row, "named_at"),
                        row.getInt("tries")))
                .list();
    }

    /** Once, however many fetch it. */
    @Transactional
    public void keep(Wanted wanted, Upload file, Instant now) {
        var first = database.sql("""
                        update communication.portal_file set fetched_at = :now
                        where id = :id and fetched_at is null and refused is null
                        """)
                .param("now", Columns.at(now))
                .param("id", wanted.id())
                .update();
        if (first == 1) {
            var stored = files.store(file.bytes(), file.mediaType(), now);
            kept.keep(
                    wanted.message(),
                    new PortalContact.File(stored.value(), file.name(), file.mediaType(), file.bytes().length));
            news.changed(CurrentPractice.get(), "queue-changed");
        }
    }

    /** It will not be kept: the code of why. */
    @Transactional
    public void refuse(Wanted wanted, String code) {
        database.sql("update communication.portal_file set refused = :code where id = :id and fetched_at is null")
                .param("code", code)
                .param("id", wanted.id())
                .update();
    }

    /** Ever later, and in the end no more. */
    @Transactional
    public void later(Wanted wanted, Instant now) {
        if (now.isAfter(wanted.namedAt().plus(PATIENCE))) {
            refuse(wanted, "not-had");
            return;
        }
        var pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(wanted.tries(), MOST_DOUBLED));
        database.sql("update communication.portal_file set tries = tries + 1, next_try_at = :at where id = :id")
                .param("at", Columns.at(now.plusSeconds(pause)))
                .param("id", wanted.id())
                .update();
    }
}
