package org.throughline.platform.command;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.startup.StartProgress;

/** Starts the application with what the launch found out; this wins over every file and variable. */
final class SpringStart {

    static final String COMMAND_PROFILE = "command";

    private final Class<?> application;
    private final LauncherVerb verb;
    private final ConsoleProgress progress;
    private final Map<String, Object> found = new HashMap<>();

    SpringStart(Class<?> application, LauncherVerb verb, LaunchSettings settings, ConsoleProgress progress) {
        this.application = application;
        this.verb = verb;
        this.progress = progress;
        found.put("logging.file.name", settings.logFile().toString());
        found.put("throughline.data-folder", settings.dataFolder().toString());
    }

    SpringStart with(DatabaseLogins logins) {
        found.put("spring.datasource.url", logins.application().url());
        found.put("spring.datasource.username", logins.application().user());
        found.put("spring.datasource.password", logins.application().password());
        found.put("throughline.owner.url", logins.owner().url());
        found.put("throughline.owner.username", logins.owner().user());
        found.put("throughline.owner.password", logins.owner().password());
        return this;
    }

    SpringStart with(WebPort port) {
        found.put("server.port", port.number());
        return this;
    }

    ConfigurableApplicationContext run() {
        progress.says("Starting the application");
        QuietConsole console = new QuietConsole();
        SpringApplication spring = new SpringApplication(application);
        if (verb.mode() == LauncherVerb.Mode.WEB) {
            spring.setAdditionalProfiles(verb.word());
        } else {
            spring.setAdditionalProfiles(COMMAND_PROFILE);
            spring.setWebApplicationType(WebApplicationType.NONE);
        }
        spring.addListeners(new FoundFirst(found));
        spring.addInitializers(context -> {
            console.attach();
            context.getBeanFactory().registerSingleton("startProgress", (StartProgress) progress);
        });
        ConfigurableApplicationContext context = spring.run();
        console.started();
        return context;
    }

    /** Comes before the logging system, which asks where its file is. */
    private record FoundFirst(Map<String, Object> found)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", found));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
