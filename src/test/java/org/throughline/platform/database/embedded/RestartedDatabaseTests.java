package org.throughline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.startup.CannotStart;

/** What a start finds, keeps and refuses; each test begins and ends with a stopped server in the same folder. */
class RestartedDatabaseTests {

    @TempDir
    static Path temporary;

    @BeforeAll
    static void createAfterAFirstStartThatWasKilled() throws Exception {
        Files.createDirectories(data().resolve("database-new-123/base"));
        start().close();
    }

    private static Path data() {
        return temporary.resolve("data");
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data(), TestClusters.durable());
    }

    @Test
    void removesWhatAnInterruptedFirstStartLeft() {
        assertThat(data().resolve("database-new-123")).doesNotExist();
    }

    @Test
    void findsItsRowsPortAndPasswordsAgain() throws Exception {
        int port;
        DatabaseLogins logins;
        try (var first = start()) {
            port = first.port();
            logins = first.logins();
            Rows.in(logins).write("kept");
        }
        try (var second = start()) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(second.logins()).isEqualTo(logins);
            assertThat(Rows.in(logins).read()).containsExactly("kept");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsUsed() throws Exception {
        int port = StoredConnection.read(data().resolve("connection.properties"))
                .orElseThrow()
                .port();
        try (var other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var server = start()) {
            assertThat(server.port()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void forgetsAPostmasterWhoseNumberBelongsToAnotherProgram() throws Exception {
        Files.writeString(
                data().resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data().resolve("database")
                        + "\n0\n5432\n\n127.0.0.1\n\nready\n");
        start().close();
    }

    @Test
    void refusesAFolderOfAnotherVersionAndLeavesItFree() throws Exception {
        Path version = data().resolve("database/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(RestartedDatabaseTests::start)
                .withMessageContaining("was written with PostgreSQL 17");
        Files.writeString(version, "18\n");
        start().close();
    }

    @Test
    void refusesADatabaseWhosePasswordsAreGone() throws Exception {
        Path passwords = data().resolve("connection.properties");
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(passwords, elsewhere);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(RestartedDatabaseTests::start)
                .withMessageContaining("no connection.properties");
        Files.move(elsewhere, passwords);
    }

    @Test
    void saysThatTheDiskIsFullWhenTheServerGivesUpForIt() {
        var folder = new DataFolder(data());
        var programs = new Programs(temporary);
        var cluster = new Cluster(folder, programs, new ServerUser(List.of(), false), TestClusters.durable());
        assertThat(cluster.refused(
                        "The database does not start",
                        "PANIC:  could not write to file \"pg_wal/xlogtemp.1\": No space left on device"))
                .extracting(CannotStart::reason)
                .isEqualTo(CannotStart.Reason.DISK_FULL);
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
}
