package org.throughline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.startup.CannotStart;
import org.throughline.testing.SpawnedJava;

/** R1, R15: what was committed is there after any process was killed, and nothing has to be cleaned up by hand. */
class KilledDatabaseTests {

    @TempDir
    static Path temporary;

    private static Path data() {
        return temporary.resolve("data");
    }

    private static SpawnedJava holderOf(String row) throws IOException {
        SpawnedJava holder = SpawnedJava.running(HoldsADatabase.class, data().toString(), row);
        holder.awaitLine(HoldsADatabase.READY);
        return holder;
    }

    private static Postmaster postmaster() {
        return Postmaster.of(data().resolve("database")).orElseThrow();
    }

    @Test
    void findsTheCommittedRowAfterTheApplicationWasKilled() throws Exception {
        Postmaster orphan;
        try (SpawnedJava holder = holderOf("application killed")) {
            orphan = postmaster();
            holder.kill();
        }
        assertThat(orphan.isAlive()).isTrue();
        try (var server = EmbeddedPostgres.start(data(), TestClusters.durable())) {
            assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
            assertThat(Rows.in(server.logins()).read()).contains("application killed");
        }
        assertThat(Postmaster.of(data().resolve("database"))).isEmpty();
    }

    @Test
    void findsTheCommittedRowAfterApplicationAndServerWereKilled() throws Exception {
        try (SpawnedJava holder = holderOf("both killed")) {
            holder.kill();
            ProcessHandle server = ProcessHandle.of(postmaster().pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }
        try (var server = EmbeddedPostgres.start(data(), TestClusters.durable())) {
            assertThat(Rows.in(server.logins()).read()).contains("both killed");
        }
    }

    @Test
    void startsTheServerAgainWhenOnlyTheServerWasKilled() throws Exception {
        try (var server = EmbeddedPostgres.start(data(), TestClusters.durable())) {
            Rows.in(server.logins()).write("server killed");
            ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(
                            () -> assertThat(Rows.in(server.logins()).read()).contains("server killed"));
        }
        assertThat(Postmaster.of(data().resolve("database"))).isEmpty();
    }

    @Test
    void namesTheProcessThatHoldsTheFolderAndJoinsItsServer() throws Exception {
        try (SpawnedJava holder = holderOf("joined")) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(data(), TestClusters.durable()))
                    .withMessageContaining("process " + holder.pid());
            try (var joined = EmbeddedPostgres.startOrJoin(data(), TestClusters.durable())) {
                assertThat(joined.isJoined()).isTrue();
                assertThat(Rows.in(joined.logins()).read()).contains("joined");
            }
            assertThat(postmaster().isAlive()).isTrue();
            assertThat(holder.interrupt()).isEqualTo(143);
        }
        assertThat(Postmaster.of(data().resolve("database"))).isEmpty();
    }
}
