package org.throughline.platform.command;

import org.springframework.boot.SpringApplication;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.database.embedded.EmbeddedPostgres;
import org.throughline.platform.database.embedded.EmbeddedPostgresSettings;

/** The database a launch works on: the one the environment names, or our own in the data folder. */
record LaunchDatabase(LauncherVerb verb, LaunchSettings settings, ConsoleProgress progress) {

    DatabaseLogins open() {
        if (verb == LauncherVerb.DEMO) {
            return embedded().logins();
        }
        return ExternalDatabase.from(settings)
                .map(this::external)
                .orElseGet(() -> embedded().logins());
    }

    private DatabaseLogins external(ExternalDatabase database) {
        progress.says("Checking the database that " + ExternalDatabase.URL + " names");
        return database.mustBeFit();
    }

    EmbeddedPostgres embedded() {
        var kept = EmbeddedPostgresSettings.forKeeping().withProgress(progress).stoppedBy(this::afterTheApplication);
        if (verb.mode() == LauncherVerb.Mode.BESIDE) {
            return EmbeddedPostgres.startOrJoin(settings.dataFolder(), kept);
        }
        if (verb.mode() == LauncherVerb.Mode.ALONE) {
            return EmbeddedPostgres.start(settings.dataFolder(), kept);
        }
        var purpose = new FolderPurpose(settings.dataFolder(), verb);
        purpose.refuseAnother();
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.dataFolder(), kept);
        purpose.remember();
        return server;
    }

    // Spring runs these after its contexts are closed: the web server and the pools are gone by then
    private void afterTheApplication(Runnable stop) {
        SpringApplication.getShutdownHandlers().add(() -> {
            stop.run();
            progress.says("Stopped; the data stays in " + settings.dataFolder());
        });
    }
}
