package org.throughline.playbook.version;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.MomentCode;

/** Versions as rows of {@code playbook.moment_version}. */
@Repository
class VersionRepository {

    private static final String VERSION = """
            select id, moment, number, revision, content, state, written_by, written_at, changed_by, writers, sent_by, sent_at,
                   approved_by, approved_at, spanish_by, spanish_at, effective_from, ended_at, brought_back, brought_back_by,
                   reason, withdraws
            from playbook.moment_version
            """;

    private final JdbcClient database;

    VersionRepository(JdbcClient database) {
        this.database = database;
    }

    /** What is in force, and what will be. */
    List<MomentVersion> standing() {
        return database.sql(VERSION + "where state in ('in-force', 'approved') order by effective_from, number")
                .query(VersionRows::read)
                .list();
    }

    /** Everything that is not over, of all moments. */
    List<MomentVersion> current() {
        return database.sql(VERSION + "where state not in ('replaced', 'withdrawn') order by moment, number")
                .query(VersionRows::read)
                .list();
    }

    /** All versions of a moment, the newest first. */
    List<MomentVersion> of(MomentCode moment) {
        return database.sql(VERSION + "where moment = :moment order by number desc")
                .param("moment", moment.value())
                .query(VersionRows::read)
                .list();
    }

    /** The version for a change; whoever changes it too waits. */
    MomentVersion get(MomentCode moment, int number) {
        return database.sql(VERSION + "where moment = :moment and number = :number for update")
                .param("moment", moment.value())
                .param("number", number)
                .query(VersionRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("no such version"));
    }

    /** The one version of a moment in the state, for a change. */
    Optional<MomentVersion> find(MomentCode moment, VersionState state) {
        return database.sql(VERSION + "where moment = :moment and state = :state for update")
                .param("moment", moment.value())
                .param("state", state.code())
                .query(VersionRows::read)
                .optional();
    }

    /** Approved versions whose time has come, of all moments. */
    List<MomentVersion> due(Instant now) {
        return database.sql(VERSION + "where state = 'approved' and effective_from <= :now for update")
                .param("now", Columns.at(now))
                .query(VersionRows::read)
                .list();
    }

    int nextNumber(MomentCode moment) {
        return database.sql(
                        "select coalesce(max(number), 0) + 1 as next from playbook.moment_version where moment = :moment")
                .param("moment", moment.value())
                .query((row, number) -> row.getInt("next"))
                .single();
    }

    /** Writes a new version; the one it is there already, when somebody was faster with what the product ships. */
    MomentVersion add(MomentVersion version, Instant now) {
        try {
            var id = database.sql("""
                            insert into playbook.moment_version
                                (moment, number, content, state, written_by, written_at, changed_by, changed_at, writers,
                                 sent_by, sent_at, approved_by, approved_at, spanish_by, spanish_at, effective_from,
                                 ended_at, brought_back, brought_back_by, reason, withdraws)
                            values (:moment, :number, :content::jsonb, :state, :writtenBy, :writtenAt, :changedBy, :now,
                                 :writers, :sentBy, :sentAt, :approvedBy, :approvedAt, :spanishBy, :spanishAt, :from,
                                 :ended, :broughtBack, :broughtBackBy, :reason, :withdraws)
                            returning id
                            """)
                    .params(values(version, now))
                    .query((row, number) -> Columns.id(row, "id"))
                    .single();
            return new MomentVersion(
                    id,
                    version.moment(),
                    version.number(),
                    version.revision(),
                    version.content(),
                    version.authors(),
                    version.steps(),
                    version.spanish(),
                    version.withdraws());
        } catch (DuplicateKeyException faster) {
            throw RuleViolation.conflict("playbook.somebody-was-faster");
        }
    }

    /** Writes the version over the one that was read. */
    void save(MomentVersion version, Instant now) {
        var written = database.sql("""
                        update playbook.moment_version
                        set content = :content::jsonb, state = :state, changed_by = :changedBy, changed_at = :now,
                            writers = :writers, sent_by = :sentBy, sent_at = :sentAt, approved_by = :approvedBy,
                            approved_at = :approvedAt, spanish_by = :spanishBy, spanish_at = :spanishAt,
                            effective_from = :from, ended_at = :ended, reason = :reason, revision = revision + 1
                        where moment = :moment and number = :number and revision = :revision
                        """).params(values(version, now)).update();
        if (written != 1) {
            throw RuleViolation.conflict("playbook.somebody-was-faster");
        }
    }

    private static Map<String, @Nullable Object> values(MomentVersion version, Instant now) {
        var steps = version.steps();
        var values = new HashMap<String, @Nullable Object>();
        values.put("moment", version.moment().value());
        values.put("number", version.number());
        values.put("revision", version.revision());
        values.put("content", version.content().json());
        values.put("state", steps.state().code());
        values.put("writtenBy", id(version.authors().began()));
        values.put("writtenAt", Columns.at(version.authors().beganAt()));
        values.put("changedBy", id(version.authors().last()));
        values.put("now", Columns.at(now));
        values.put(
                "writers", version.authors().all().stream().map(PersonId::value).toArray(UUID[]::new));
        sign(values, "sent", steps.sent());
        sign(values, "approved", steps.approved());
        sign(values, "spanish", version.spanish());
        values.put("from", Columns.at(steps.from()));
        values.put("ended", Columns.at(steps.ended()));
        values.put(
                "broughtBack",
                steps.broughtBack().map(MomentVersion.BroughtBack::number).orElse(null));
        values.put("broughtBackBy", id(steps.broughtBack().map(MomentVersion.BroughtBack::by)));
        values.put("reason", steps.reason().orElse(null));
        values.put("withdraws", version.withdraws());
        return values;
    }

    private static void sign(Map<String, @Nullable Object> values, String what, Optional<Signature> signature) {
        values.put(what + "By", id(signature.map(Signature::by)));
        values.put(what + "At", Columns.at(signature.map(Signature::at)));
    }

    private static @Nullable UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
