package org.throughline.platform.command;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** From the words after {@code ./throughline} to a running application or a finished command. */
public final class Launch {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final CommandLine root = new CommandLine(CommandSpec.create().name("./throughline"));
    private volatile boolean stopping;

    private Launch(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = environment;
    }

    /** Runs the words; empty when the application goes on serving, else the exit code. */
    public static Optional<Integer> run(Class<?> application, String... words) {
        return new Launch(application, System.getenv()).run(words);
    }

    /** A start that is interrupted fails in many ways, none of which is worth a word. */
    private void noticeTheStop(ConsoleProgress progress) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            progress.says("Stopping");
        }));
    }

    private Optional<Integer> run(String... words) {
        Optional<LauncherVerb> command = Stream.of(words)
                .findFirst()
                .flatMap(LauncherVerb::of)
                .filter(verb -> verb.mode() != LauncherVerb.Mode.WEB);
        if (command.filter(LauncherVerb::keepsTheDatabase).isPresent()) {
            return Optional.of(keeping(words));
        }
        if (command.isPresent()) {
            return Optional.of(command(command.get(), words));
        }
        return web(words);
    }

    /** Backup and restore need the database and not the application, which would change its schema first. */
    private int keeping(String... words) {
        ConsoleProgress progress = new ConsoleProgress(root.getErr());
        var backup = new BackupVerb(environment, progress, Clock.tickMillis(ZoneOffset.UTC));
        var restore = new RestoreVerb(environment, progress);
        root.addSubcommand(LauncherVerb.BACKUP.word(), backup).addSubcommand(LauncherVerb.RESTORE.word(), restore);
        root.setExecutionExceptionHandler((failure, line, parsed) -> told(new StartFailure(
                failure, line.getCommand() instanceof BackupVerb written ? written.settings() : restore.settings())));
        int code = root.execute(words);
        progress.ends();
        return code;
    }

    private Optional<Integer> web(String... words) {
        ConsoleProgress progress = new ConsoleProgress(root.getOut());
        noticeTheStop(progress);
        var demo = new WebVerb(application, LauncherVerb.DEMO, environment, progress);
        var serve = new WebVerb(application, LauncherVerb.SERVE, environment, progress);
        root.addSubcommand(LauncherVerb.DEMO.word(), demo).addSubcommand(LauncherVerb.SERVE.word(), serve);
        root.setExecutionExceptionHandler((failure, line, parsed) -> {
            WebVerb failed = line.getCommand();
            return told(new StartFailure(failure, failed.settings()));
        });
        int code = root.execute(words);
        if (demo.isServing() || serve.isServing()) {
            return Optional.empty();
        }
        progress.ends();
        return Optional.of(code);
    }

    /** Parses only once the modules are there, because they say what can follow the verb. */
    private int command(LauncherVerb verb, String... words) {
        LaunchSettings settings = LaunchSettings.of(Optional.empty(), environment);
        // the command's own output stays clean
        ConsoleProgress progress = new ConsoleProgress(root.getErr());
        try {
            var logins = new LaunchDatabase(verb, settings, progress).open();
            try (var context = new SpringStart(application, verb, settings, progress)
                    .with(logins)
                    .run()) {
                var verbs = context.getBeansOfType(Verb.class).values();
                return new ModuleVerbs(verbs).commandLine().execute(words);
            }
        } catch (RuntimeException e) {
            return told(new StartFailure(e, settings));
        } finally {
            progress.ends();
        }
    }

    private int told(StartFailure failure) {
        if (!stopping) {
            root.getErr().println(failure.sentence());
            root.getErr().flush();
        }
        return failure.exitCode();
    }
}
