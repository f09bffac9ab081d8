package org.throughline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.startup.CannotStart;

class EmbeddedPostgresTests {

    @TempDir
    Path temporary;

    private Path data() {
        return temporary.resolve("data");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data(), TestClusters.durable());
    }

    @Test
    void findsItsRowsAfterAStopAndAStart() throws Exception {
        try (var first = start()) {
            Rows.in(first.logins()).write("kept");
        }
        try (var second = start()) {
            assertThat(Rows.in(second.logins()).read()).containsExactly("kept");
        }
    }

    @Test
    void keepsItsPortAndItsPasswordsAcrossStarts() {
        int port;
        DatabaseLogins logins;
        try (var first = start()) {
            port = first.port();
            logins = first.logins();
        }
        try (var second = start()) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(second.logins()).isEqualTo(logins);
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (var first = start()) {
            assertThat(first.isJoined()).isFalse();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("is in use by another Throughline")
                    .extracting(CannotStart::reason)
                    .isEqualTo(CannotStart.Reason.FOLDER_LOCKED);
        }
    }

    @Test
    void joinsARunningServerAndLeavesItRunning() throws Exception {
        try (var first = start()) {
            Rows.in(first.logins()).write("seen by both");
            try (var second = EmbeddedPostgres.startOrJoin(data(), TestClusters.durable())) {
                assertThat(second.isJoined()).isTrue();
                assertThat(Rows.in(second.logins()).read()).containsExactly("seen by both");
            }
            assertThat(Rows.in(first.logins()).read()).containsExactly("seen by both");
        }
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(file.resolve("data"), TestClusters.durable()))
                .withMessageContaining("cannot be written")
                .extracting(CannotStart::reason)
                .isEqualTo(CannotStart.Reason.FOLDER_UNWRITABLE);
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws Exception {
        start().close();
        Files.writeString(data().resolve("database/PG_VERSION"), "17\n");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::start)
                .withMessageContaining("was written with PostgreSQL 17");
    }

    @Test
    void refusesADatabaseWhosePasswordsAreGone() throws Exception {
        start().close();
        Files.delete(data().resolve("connection.properties"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::start)
                .withMessageContaining("no connection.properties");
    }

    @Test
    void freesTheFolderAfterARefusedStart() throws Exception {
        start().close();
        Path version = data().resolve("database/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::start);
        Files.writeString(version, "18\n");
        start().close();
    }

    @Test
    void takesAnotherPortWhenItsOwnIsUsed() throws Exception {
        int port;
        try (var first = start()) {
            port = first.port();
        }
        try (var other = new java.net.ServerSocket(port, 1, java.net.InetAddress.ofLiteral("127.0.0.1"));
                var second = start()) {
            assertThat(second.port()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void keepsThePasswordsToItself() throws Exception {
        start().close();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data().resolve("connection.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void forgetsAPostmasterWhoseNumberBelongsToAnotherProgram() throws Exception {
        start().close();
        Files.writeString(
                data().resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data().resolve("database")
                        + "\n0\n5432\n\n127.0.0.1\n\nready\n");
        start().close();
    }

    @Test
    void startsAgainAfterAFirstStartThatWasKilled() throws Exception {
        Files.createDirectories(data().resolve("database-new-123/base"));
        Files.createDirectories(data().resolve("unpacking-postgres-123/bin"));
        start().close();
        assertThat(data().resolve("database-new-123")).doesNotExist();
    }

    @Test
    void givesTheApplicationARoleThatOwnsNothingAndCannotPassRowLevelSecurity() throws Exception {
        try (var server = start();
                var connection = server.logins().application().connect();
                var statement = connection.createStatement()) {
            try (var row =
                    statement.executeQuery("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,"
                            + " (select count(*) from pg_class where relowner = r.oid)"
                            + " + (select count(*) from pg_namespace where nspowner = r.oid)"
                            + " + (select count(*) from pg_database where datdba = r.oid) as owned"
                            + " from pg_roles r where rolname = current_user")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean("rolsuper")).isFalse();
                assertThat(row.getBoolean("rolbypassrls")).isFalse();
                assertThat(row.getBoolean("rolcreaterole")).isFalse();
                assertThat(row.getBoolean("rolcreatedb")).isFalse();
                assertThat(row.getBoolean("rolreplication")).isFalse();
                assertThat(row.getLong("owned")).isZero();
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table public.mine (id int)"));
        }
    }

    @Test
    void flushesEachCommitAndChecksItsPages() throws Exception {
        try (var server = start();
                var connection = server.logins().application().connect()) {
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
    void keepsTheDetailOfARefusedRowOutOfTheExceptionAndTheServersLog() throws Exception {
        try (var server = start();
                var connection = server.logins().owner().connect();
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
    void createsOneDatabaseForEachTest() throws Exception {
        try (var server = start()) {
            DatabaseLogins template = server.createDatabase("migrated");
            Rows.in(template).write("from the template");
            DatabaseLogins copy = server.createDatabase("copy_1", "migrated");
            assertThat(Rows.in(copy).read()).containsExactly("from the template");
        }
    }
}
