package org.throughline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testing.SpawnedJava;

/** A test run that was killed leaves nothing behind for long. */
class OrphanedClustersTests {

    @TempDir
    static Path temporary;

    @Test
    void stopsTheServerOfAKilledRunAndLeavesALivingOneAlone() throws Exception {
        var killed = temporary.resolve("run-killed");
        var living = temporary.resolve("run-living");
        try (var run = SpawnedJava.running(HoldsADatabase.class, killed.toString(), "row");
                var going = EmbeddedPostgres.start(living, TestClusters.fast())) {
            run.awaitLine(HoldsADatabase.READY);
            var orphan = Postmaster.of(killed.resolve("database")).orElseThrow();
            run.kill();

            assertThat(OrphanedClusters.stop(temporary, "run-")).isEqualTo(1);

            assertThat(orphan.isAlive()).isFalse();
            assertThat(killed).doesNotExist();
            assertThat(going.isJoined()).isFalse();
            assertThat(Postmaster.of(living.resolve("database")).filter(Postmaster::isAlive))
                    .isPresent();
        }
    }
}
