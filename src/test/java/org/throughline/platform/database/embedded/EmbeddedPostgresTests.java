package org.throughline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.startup.CannotStart;

/** What holds while a server runs. */
class EmbeddedPostgresTests {

    private static final String ROLE = """
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powerful,
                   (select count(*) from pg_class c where c.relowner = r.oid)
                 + (select count(*) from pg_namespace n where n.nspowner = r.oid)
                 + (select count(*) from pg_database d where d.datdba = r.oid)
                 + (select count(*) from pg_auth_members m where m.member = r.oid) as owned
            from pg_roles r
            where r.rolname = current_user
            """;

    @TempDir
    static Path temporary;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(data(), TestClusters.durable());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Path data() {
        return temporary.resolve("data");
    }

    @Test
    void keepsItsFolderForItself() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(data(), TestClusters.durable()))
                .withMessageContaining("is in use by another Throughline")
                .extracting(CannotStart::reason)
                .isEqualTo(CannotStart.Reason.FOLDER_LOCKED);
    }

    @Test
    void isJoinedAndLeftRunning() throws Exception {
        DatabaseLogins shared = server.createDatabase("shared");
        Rows.in(shared).write("seen by both");
        try (var second = EmbeddedPostgres.startOrJoin(data(), TestClusters.durable())) {
            assertThat(second.isJoined()).isTrue();
            assertThat(second.logins()).isEqualTo(server.logins());
        }
        assertThat(Rows.in(shared).read()).containsExactly("seen by both");
    }

    @Test
    void keepsItsPasswordsToItself() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data().resolve("connection.properties"))))
                .isEqualTo("rw-------");
        assertThat(server.logins().toString())
                .doesNotContain(server.logins().owner().password())
                .doesNotContain(server.logins().application().password());
    }

    @Test
    void refusesAWrongPassword() {
        var wrong = new DatabaseLogin(
                server.logins().application().url(),
                server.logins().application().user(),
                "guess");
        assertThatExceptionOfType(SQLException.class).isThrownBy(wrong::connect);
    }

    @Test
    void givesTheApplicationARoleThatOwnsNothingAndCannotPassRowLevelSecurity() throws Exception {
        try (var connection = server.logins().application().connect();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(ROLE)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean("powerful")).isFalse();
                assertThat(row.getLong("owned")).isZero();
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table public.mine (id int)"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("set role throughline_owner"));
        }
    }

    @Test
    void flushesEachCommitChecksItsPagesAndAnswersOnlyThisMachine() throws Exception {
        try (var connection = server.logins().application().connect()) {
            assertThat(Rows.setting(connection, "fsync")).isEqualTo("on");
            assertThat(Rows.setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(Rows.setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(Rows.setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(Rows.setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Rows.setting(connection, "log_parameter_max_length_on_error"))
                    .isEqualTo("0");
        }
    }

    @Test
    void keepsTheValuesOfARefusedRowOutOfTheExceptionAndTheServersLog() throws Exception {
        try (var connection = server.createDatabase("refusing").owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table public.contact (phone text primary key)");
            statement.execute("insert into public.contact values ('555-0100')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into public.contact values ('555-0100')"))
                    .withMessageNotContaining("555-0100");
        }
        try (var logs = Files.list(data().resolve("log"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).doesNotContain("555-0100");
            }
        }
    }

    @Test
    void copiesAPreparedDatabaseForEachTest() throws Exception {
        Rows.in(server.createDatabase("prepared")).write("from the template");
        DatabaseLogins copy = server.createDatabase("copy_1", "prepared");
        assertThat(Rows.in(copy).read()).containsExactly("from the template");
    }

    @Test
    void throwsATestsDataAwayWhenItStops() {
        Path thrownAway = temporary.resolve("thrown-away");
        try (var test = EmbeddedPostgres.start(thrownAway, TestClusters.fast())) {
            assertThat(test.port()).isPositive();
            assertThat(thrownAway).exists();
        }
        assertThat(thrownAway).doesNotExist();
    }
}
