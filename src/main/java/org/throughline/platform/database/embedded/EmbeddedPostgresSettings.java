package org.throughline.platform.database.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.platform.startup.StartProgress;

/**
 * How a cluster is kept: whether a commit must survive a power cut, where the server's programs are unpacked (the data folder
 * when empty), who hears of progress, and who runs the stop when the JVM ends.
 */
public record EmbeddedPostgresSettings(
        boolean durable, Optional<Path> programs, StartProgress progress, Consumer<Runnable> atExit) {

    public EmbeddedPostgresSettings {
        programs = programs.map(Path::toAbsolutePath);
    }

    /** For data that must be there tomorrow. */
    public static EmbeddedPostgresSettings forKeeping() {
        return new EmbeddedPostgresSettings(
                true, Optional.empty(), StartProgress.silent(), EmbeddedPostgresSettings::atEndOfJvm);
    }

    /** For data that a test throws away: nothing is flushed, and all test JVMs share the unpacked programs. */
    public static EmbeddedPostgresSettings forTests(Path sharedPrograms) {
        return new EmbeddedPostgresSettings(
                false, Optional.of(sharedPrograms), StartProgress.silent(), EmbeddedPostgresSettings::atEndOfJvm);
    }

    public EmbeddedPostgresSettings withProgress(StartProgress watcher) {
        return new EmbeddedPostgresSettings(durable, programs, watcher, atExit);
    }

    /** Somebody else orders the stop, for instance after the web server and the connection pools. */
    public EmbeddedPostgresSettings stoppedBy(Consumer<Runnable> orderedStop) {
        return new EmbeddedPostgresSettings(durable, programs, progress, orderedStop);
    }

    private static void atEndOfJvm(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-postgresql"));
    }
}
