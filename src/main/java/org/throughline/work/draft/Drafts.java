package org.throughline.work.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person has typed into an item's form; kept through a lock, an ended lease and a crash (R14). */
@Service
public class Drafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** Saves of one form may overtake each other; past this time a lower revision is another device's clock. */
    private static final Duration LONGEST_DETOUR = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final WorkItemRepository items;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient database, WorkItemRepository items, JsonMapper json, Clock clock) {
        this.database = database;
        this.items = items;
        this.json = json;
        this.clock = clock;
    }

    /** The form that is being filled in. */
    public enum Form {
        REPLY,
        NOTE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was typed, by field; the revision counts up in the browser. Prints masked. */
    public record Draft(Map<String, String> fields, long revision, Instant savedAt) {

        @Override
        public String toString() {
            return "Draft[revision " + revision + "]";
        }
    }

    /**
     * Keeps what was typed, unless something newer is kept already, and renews the lease of whoever holds the item: typing
     * is a sign of life.
     */
    @Transactional
    public Instant keep(Access access, WorkItemId id, Form form, Map<String, String> fields, long revision) {
        var now = clock.instant();
        var item = items.get(access, id);
        access.require(Action.SAY, item.lane());
        database.sql("""
                        insert into work.draft as kept (work_item_id, person_id, form, fields, saved_at, revision)
                        values (:item, :person, :form, :fields::jsonb, :at, :revision)
                        on conflict (practice_id, work_item_id, person_id, form) do update
                        set fields = excluded.fields, saved_at = excluded.saved_at, revision = excluded.revision
                        where excluded.revision >= kept.revision or kept.saved_at < :overtaken
                        """)
                .param("item", id.value())
                .param("person", access.person().value())
                .param("form", form.code())
                .param("fields", json.writeValueAsString(fields))
                .param("at", Columns.at(now))
                .param("revision", revision)
                .param("overtaken", Columns.at(now.minus(LONGEST_DETOUR)))
                .update();
        renew(access, item, now);
        return now;
    }

    /** The person's own draft; nobody sees another's. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(Access access, WorkItemId id, Form form) {
        return database.sql("""
                        select fields::text as fields, revision, saved_at from work.draft
                        where work_item_id = :item and person_id = :person and form = :form
                        """)
                .param("item", id.value())
                .param("person", access.person().value())
                .param("form", form.code())
                .query((row, number) -> new Draft(
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getLong("revision"),
                        Columns.instant(row, "saved_at")))
                .optional();
    }

    /** What was sent is no draft any more. */
    @Transactional
    public void drop(Access access, WorkItemId id, Form form) {
        database.sql("delete from work.draft where work_item_id = :item and person_id = :person and form = :form")
                .param("item", id.value())
                .param("person", access.person().value())
                .param("form", form.code())
                .update();
    }

    private void renew(Access access, WorkItem item, Instant now) {
        if (item.standing().heldBy(access.person(), now)) {
            items.renew(item, item.standing().renewedBy(access.person(), now));
        }
    }
}
