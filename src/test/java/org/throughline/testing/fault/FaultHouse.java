package org.throughline.testing.fault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.Throughline;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;

/**
 * The whole application, without its pages and timers, on a database that may be killed: what time does by itself is done by
 * the scenario, so that a run can be repeated.
 */
public final class FaultHouse {

    /** They would tell of every planned death. */
    private static final List<String> QUIET = List.of(
            "com.zaxxer.hikari",
            "org.springframework.aop.interceptor",
            "org.springframework.transaction",
            "org.springframework.jdbc",
            "org.throughline.communication.outbox",
            "org.throughline.platform.database.embedded");

    private final KillableDatabase database;
    private final ConfigurableApplicationContext application;

    private FaultHouse(KillableDatabase database) {
        this.database = database;
        this.application = start(database.logins());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            application.close();
            database.close();
        }));
    }

    /** Started with the first fault test of a JVM. */
    private static final class Shared {
        static final FaultHouse HOUSE = new FaultHouse(KillableDatabase.start());
    }

    public static FaultHouse shared() {
        return Shared.HOUSE;
    }

    /** The application alone, on a database that somebody else keeps. */
    public static ConfigurableApplicationContext start(DatabaseLogins logins) {
        var spring = new SpringApplication(
                Throughline.class, Parts.class, MutableClock.InPlace.class, SmallClinic.Open.class);
        spring.setAdditionalProfiles("command");
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(
                context -> context.getBeanFactory().registerSingleton("nothingOfTheTests", new NothingOfTheTests()));
        return spring.run(arguments(TestDatabase.settings(logins)));
    }

    private static String[] arguments(Map<String, Object> settings) {
        return Stream.concat(
                        settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()),
                        QUIET.stream().map(logger -> "logging.level." + logger + "=OFF"))
                .map(argument -> "--" + argument)
                .toArray(String[]::new);
    }

    public ConfigurableApplicationContext application() {
        return application;
    }

    public KillableDatabase database() {
        return database;
    }

    /** Kills every process of the database, and waits until it and the application's pool have come back. */
    public void killDatabase() {
        database.kill();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (var connection = the(DataSource.class).getConnection()) {
                        return connection.isValid(2);
                    }
                });
    }

    public <T> T the(Class<T> bean) {
        return application.getBean(bean);
    }

    public SmallClinic clinics() {
        return the(SmallClinic.class);
    }

    public MutableClock clock() {
        return the(MutableClock.class);
    }

    /** What the rows of a practice say. */
    public <T> T ask(PracticeId practice, Function<JdbcClient, T> question) {
        var transaction = new TransactionTemplate(the(PlatformTransactionManager.class));
        return CurrentPractice.within(
                practice,
                () -> Objects.requireNonNull(transaction.execute(status -> question.apply(the(JdbcClient.class)))));
    }

    public PlantedSql sql() {
        return the(PlantedSql.class);
    }

    /** What the house has beside the product's own parts. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        static PlantedSql plantedSql() {
            return new PlantedSql();
        }

        @Bean
        SwitchableGateway switchableGateway() {
            return new SwitchableGateway();
        }

        @Bean
        SwitchableTexts switchableTexts() {
            return new SwitchableTexts();
        }

        @Bean
        static BeanPostProcessor plantedDataSource(PlantedSql planted) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource real && name.equals("dataSource") ? planted.around(real) : bean;
                }
            };
        }
    }

    /** Keeps the beans of other tests out, which lie on the same class path. */
    private static final class NothingOfTheTests extends TypeExcludeFilter {

        private static final String TESTS = Path.of(location()).toUri().toString();

        private static java.net.URI location() {
            try {
                return FaultHouse.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI();
            } catch (java.net.URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory factory) throws java.io.IOException {
            return read.getResource().getURI().toString().startsWith(TESTS);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NothingOfTheTests;
        }

        @Override
        public int hashCode() {
            return List.of(TESTS).hashCode();
        }
    }
}
