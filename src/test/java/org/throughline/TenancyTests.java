package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.access.Role;
import org.throughline.testing.Catalog;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MigratedDatabase;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;

/** INV-37: two practices never share a row, even when the application's own code has a bug. */
@HouseTest
class TenancyTests {

    /** Tables outside row-level security: routing and sign-in read them before any practice is known. */
    private static final Set<String> REVIEWED = Set.of(
            "platform.flyway_schema_history",
            "platform.event_publication",
            "platform.spring_session",
            "platform.spring_session_attributes",
            "platform.scheduled_task",
            "practice.organization",
            "practice.agency_practice",
            "access.person",
            "access.credential",
            "access.passkey",
            "access.membership",
            "communication.channel_address",
            "communication.stray_mail",
            // which practice a patient's link belongs to, by the hash of the link alone
            "portal.link_address");

    private final SmallClinic clinics;
    private final JdbcClient database;
    private final DataSource pool;

    TenancyTests(SmallClinic clinics, JdbcClient database, DataSource pool) {
        this.clinics = clinics;
        this.database = database;
        this.pool = pool;
    }

    @Test
    void everyTableOfAPracticeIsGuarded() throws SQLException {
        try (var owner = TestDatabase.logins().owner().connect()) {
            assertThat(violations(new Catalog(owner))).isEmpty();
        }
    }

    @Test
    void findsPlantedTablesThatAreNotGuarded() throws SQLException {
        var planted = MigratedDatabase.create("planted_tenancy");
        try (var owner = planted.owner().connect()) {
            var catalog = new Catalog(owner);
            catalog.run("create schema planted");
            catalog.run("create table planted.open_door (practice_id uuid not null, id uuid primary key)");
            catalog.run("create table planted.no_practice (id uuid primary key)");
            catalog.run("create view planted.v_all as select id from planted.open_door");
            catalog.run("create materialized view planted.copy as select id from planted.open_door");
            catalog.run("create function planted.as_owner() returns int language sql security definer as 'select 1'");
            catalog.run("""
                    create table planted.points_across (
                        practice_id uuid not null, id uuid not null, person uuid references access.person,
                        location uuid, mrn text unique, primary key (practice_id, id))
                    """);
            catalog.run("call platform.make_practice_owned('planted.points_across')");
            catalog.run("drop policy own_practice on practice.location");

            assertThat(violations(catalog))
                    .contains(
                            "planted.open_door: row-level security is not forced",
                            "planted.open_door: key open_door_pkey does not start with practice_id",
                            "planted.no_practice: no practice_id and not on the reviewed list",
                            "planted.v_all: a view without security_invoker",
                            "planted.copy: a materialized view",
                            "planted.as_owner: a function that runs as its owner",
                            "planted.points_across: key points_across_mrn_key does not start with practice_id",
                            "practice.location: no policy");
        }
    }

    @Test
    void rawSqlOfTheApplicationSeesOnlyItsOwnPractice() {
        var riverside = clinics.open();
        var lakeview = clinics.open();

        clinics.within(riverside, () -> assertThat(locations()).hasSize(1));
        clinics.within(lakeview, () -> assertThat(locations()).hasSize(1));
        assertThatThrownBy(() -> clinics.within(
                        lakeview,
                        () -> database.sql("""
                        insert into practice.location (practice_id, name, address, time_zone)
                        values (:other, 'Elsewhere', '1 Lake St', 'America/Chicago')
                        """)
                                .param("other", riverside.value())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void updatesAndDeletionsNeverReachAnotherPractice() {
        var riverside = clinics.open();
        var lakeview = clinics.open();

        clinics.within(lakeview, () -> {
            var changed = database.sql("update practice.location set name = 'x' where practice_id = :other")
                    .param("other", riverside.value())
                    .update();
            assertThat(changed).isZero();
        });
    }

    @Test
    void raisesWhenNoPracticeIsSet() {
        assertThatThrownBy(this::locations).hasStackTraceContaining("no practice is set");
    }

    @Test
    void leavesNoPracticeBehindOnAPooledConnection() throws SQLException {
        clinics.within(clinics.open(), this::locations);

        try (var connection = pool.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select coalesce(current_setting('throughline.practice', true), '')")) {
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
        }
    }

    @Test
    void refusesToPointAGrantAtAMemberOfAnotherPractice() {
        var riverside = clinics.open();
        var lakeview = clinics.open();
        var stranger = clinics.person(lakeview, Role.ASSISTANT, "Nora");

        assertThatThrownBy(() -> clinics.within(
                        riverside,
                        () -> database.sql("""
                                insert into access.lane_grant (person_id, lane, may_see, may_say, may_change, may_promise,
                                    state, active_from, reason, requested_by)
                                values (:person, 'callbacks', true, true, true, true, 'requested', now(), 'x', :person)
                                """)
                                .param("person", stranger.value())
                                .update()))
                .hasStackTraceContaining("foreign key");
    }

    private List<String> locations() {
        return database.sql("select name from practice.location")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private static List<String> violations(Catalog catalog) {
        var found = new ArrayList<String>();
        catalog.ask(TABLES_WITHOUT_PRACTICE).stream()
                .filter(table -> !REVIEWED.contains(table))
                .map(table -> table + ": no practice_id and not on the reviewed list")
                .forEach(found::add);
        for (var question : QUESTIONS) {
            catalog.ask(question).stream()
                    .filter(line -> REVIEWED.stream().noneMatch(table -> line.startsWith(table + ":")))
                    .forEach(found::add);
        }
        return found;
    }

    private static final String TABLES_WITHOUT_PRACTICE = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname in :schemas
              and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id')
            """;

    private static final List<String> QUESTIONS = List.of("""
            select n.nspname || '.' || c.relname || ': row-level security is not forced'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'practice_id'
            where c.relkind in ('r', 'p') and n.nspname in :schemas
              and not (c.relrowsecurity and c.relforcerowsecurity)
            """, """
            select n.nspname || '.' || c.relname || ': no policy'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'practice_id'
            where c.relkind in ('r', 'p') and n.nspname in :schemas
              and not exists (select 1 from pg_policy p where p.polrelid = c.oid)
            """, """
            select n.nspname || '.' || c.relname || ': key ' || k.relname || ' does not start with practice_id'
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_class k on k.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute p on p.attrelid = c.oid and p.attname = 'practice_id'
            where i.indisunique and n.nspname in :schemas and i.indkey[0] <> p.attnum
            """, """
            select n.nspname || '.' || c.relname || ': foreign key ' || f.conname || ' does not carry practice_id'
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute own on own.attrelid = f.conrelid and own.attname = 'practice_id'
            join pg_attribute theirs on theirs.attrelid = f.confrelid and theirs.attname = 'practice_id'
            where f.contype = 'f' and n.nspname in :schemas
              and not (f.conkey[1] = own.attnum and f.confkey[1] = theirs.attnum)
            """, """
            select n.nspname || '.' || c.relname || ': a view without security_invoker'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'v' and n.nspname in :schemas
              and not coalesce(c.reloptions @> array['security_invoker=true'], false)
            """, """
            select n.nspname || '.' || c.relname || ': a materialized view'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'm' and n.nspname in :schemas
            """, """
            select n.nspname || '.' || p.proname || ': a function that runs as its owner'
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname in :schemas
            """, """
            select n.nspname || '.' || c.relname || ': owned by the application''s role'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') and n.nspname in :schemas
              and pg_get_userbyid(c.relowner) = 'throughline_app'
            """);
}
