package org.throughline.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.database.embedded.EmbeddedPostgres;
import org.throughline.platform.database.embedded.EmbeddedPostgresSettings;
import org.throughline.platform.database.embedded.OrphanedClusters;

/** One real PostgreSQL per test run, and one database in it that every Spring context of the run shares. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What the folders of test databases begin with; the process that started one follows. */
    public static final String FOLDER = "test-database-";

    private static final Path TARGET = Path.of("target");
    private static final AtomicInteger SPOOLS = new AtomicInteger();

    /** Started with the first test that needs it; stopped with the JVM. */
    private static final class Cluster {
        static final EmbeddedPostgres RUNNING = start();
        static final DatabaseLogins HOUSE = RUNNING.logins();
    }

    private static EmbeddedPostgres start() {
        OrphanedClusters.stop(TARGET, FOLDER);
        return EmbeddedPostgres.start(
                TARGET.resolve(FOLDER + ProcessHandle.current().pid()),
                EmbeddedPostgresSettings.forTests(TARGET.resolve("postgres-programs"))
                        .stoppedBy(TestDatabase::afterTheContexts));
    }

    // a database that goes first leaves every closing context waiting for answers that never come
    private static void afterTheContexts(Runnable stop) {
        SpringApplication.getShutdownHandlers().add(stop);
    }

    /** The ways into the database that the contexts share. */
    public static DatabaseLogins logins() {
        return Cluster.HOUSE;
    }

    /** The role that sees every row of a database, for comparing whole databases. */
    public static DatabaseLogin administrator(DatabaseLogins of) {
        return Cluster.RUNNING.administrator(of);
    }

    /** A new, empty database for a test that changes the schema. */
    public static DatabaseLogins createDatabase(String name) {
        return Cluster.RUNNING.createDatabase(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("spring.datasource.url")) {
            // it brings a database of its own
            return;
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-database", settings(logins())));
        // replies are taken because there is a server; practices without a mail address send nothing to it
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("test-mail", Map.of("throughline.mail.smtp.host", "127.0.0.1")));
    }

    /** The settings that put an application onto the database; what waits on the machine lies in a folder of its own. */
    public static Map<String, Object> settings(DatabaseLogins logins) {
        return Map.of(
                // the portals of tests are on this machine
                "throughline.portal.hosts", "127.0.0.1",
                "throughline.spool",
                        System.getProperty(
                                "throughline.spool",
                                TARGET.resolve("test-spool-%d-%d"
                                                .formatted(
                                                        ProcessHandle.current().pid(), SPOOLS.incrementAndGet()))
                                        .toString()),
                "throughline.key-file", TARGET.resolve("test-installation.key").toString(),
                "spring.datasource.url", logins.application().url(),
                "spring.datasource.username", logins.application().user(),
                "spring.datasource.password", logins.application().password(),
                "throughline.owner.url", logins.owner().url(),
                "throughline.owner.username", logins.owner().user(),
                "throughline.owner.password", logins.owner().password());
    }
}
