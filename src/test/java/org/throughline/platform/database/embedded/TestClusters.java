package org.throughline.platform.database.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** Settings for tests, with the server's programs unpacked once for all of them. */
final class TestClusters {

    private static final Path PROGRAMS = Path.of("target", "embedded-postgres");

    private TestClusters() {}

    static EmbeddedPostgresSettings durable() {
        var kept = EmbeddedPostgresSettings.forKeeping();
        return new EmbeddedPostgresSettings(true, Optional.of(PROGRAMS), kept.progress(), kept.atExit());
    }

    static EmbeddedPostgresSettings fast() {
        return EmbeddedPostgresSettings.forTests(PROGRAMS);
    }
}
