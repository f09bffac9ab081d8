package org.throughline.platform.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo} and {@code serve}: the database, then the application, then the address to open. */
@Command(mixinStandardHelpOptions = true)
final class WebVerb implements Callable<Integer> {

    private final Class<?> application;
    private final LauncherVerb verb;
    private final Map<String, String> environment;
    private final ConsoleProgress progress;

    @Option(names = "--port", paramLabel = "PORT", description = "the web server's port (8080)")
    private int port = -1;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the data folder (data)")
    private @Nullable Path data;

    private boolean serving;

    WebVerb(Class<?> application, LauncherVerb verb, Map<String, String> environment, ConsoleProgress progress) {
        this.application = application;
        this.verb = verb;
        this.environment = environment;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        LaunchSettings settings = settings();
        WebPort web = WebPort.of(port, environment);
        web.mustBeFree();
        progress.tells("Throughline keeps its data in " + settings.dataFolder());
        var logins = new LaunchDatabase(verb, settings, progress).open();
        var context = new SpringStart(application, verb, settings, progress)
                .with(logins)
                .with(web)
                .run();
        serving = true;
        progress.says("Ready:  http://localhost:" + openPort(context) + "   Ctrl+C stops everything");
        return 0;
    }

    boolean isServing() {
        return serving;
    }

    LaunchSettings settings() {
        return LaunchSettings.of(Optional.ofNullable(data), environment);
    }

    private static String openPort(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("local.server.port", "8080");
    }
}
