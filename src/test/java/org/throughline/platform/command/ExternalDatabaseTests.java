package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.database.embedded.EmbeddedPostgres;
import org.throughline.platform.database.embedded.EmbeddedPostgresSettings;
import org.throughline.platform.startup.CannotStart;

class ExternalDatabaseTests {

    @TempDir
    static Path temporary;

    private static EmbeddedPostgres server;
    private static DatabaseLogins logins;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(
                temporary.resolve("data"), EmbeddedPostgresSettings.forTests(Path.of("target", "postgres-programs")));
        logins = server.logins();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void asSetup(String... statements) throws Exception {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(temporary.resolve("data/connection.properties"))) {
            stored.load(reader);
        }
        try (var connection = DriverManager.getConnection(
                        logins.owner().url(), "postgres", stored.getProperty("setup.password"));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Map<String, String> variables() {
        return new HashMap<>(Map.of(
                "THROUGHLINE_DATABASE_URL", logins.application().url(),
                "THROUGHLINE_DATABASE_USER", logins.application().user(),
                "THROUGHLINE_DATABASE_PASSWORD", logins.application().password(),
                "THROUGHLINE_OWNER_USER", logins.owner().user(),
                "THROUGHLINE_OWNER_PASSWORD", logins.owner().password()));
    }

    private static DatabaseLogins accept(Map<String, String> environment) {
        return ExternalDatabase.from(new LaunchSettings(temporary, environment))
                .orElseThrow()
                .mustBeFit();
    }

    private static void refuses(Map<String, String> environment, String sentence) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> accept(environment))
                .withMessageContaining(sentence);
    }

    private static Map<String, String> applicationAs(String role) {
        var environment = variables();
        environment.put("THROUGHLINE_DATABASE_USER", role);
        environment.put("THROUGHLINE_DATABASE_PASSWORD", "secret");
        return environment;
    }

    @Test
    void isAbsentWithoutAnAddress() {
        assertThat(ExternalDatabase.from(new LaunchSettings(temporary, Map.of())))
                .isEmpty();
    }

    @Test
    void acceptsAnOwnerAndAnApplicationThatOwnsNothing() {
        assertThat(accept(variables())).isEqualTo(logins);
    }

    @Test
    void keepsTheServersDetailOutOfMessages() {
        var environment = variables();
        environment.put("THROUGHLINE_DATABASE_URL", "postgresql://127.0.0.1:" + server.port() + "/throughline");
        assertThat(accept(environment).application().url())
                .isEqualTo("jdbc:postgresql://127.0.0.1:" + server.port() + "/throughline?logServerErrorDetail=false");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        var environment = variables();
        environment.remove("THROUGHLINE_OWNER_PASSWORD");
        refuses(environment, "THROUGHLINE_OWNER_PASSWORD is not");
    }

    @Test
    void refusesAnAddressOfAnotherDatabase() {
        var environment = variables();
        environment.put("THROUGHLINE_DATABASE_URL", "jdbc:mysql://localhost/throughline");
        refuses(environment, "is no PostgreSQL address");
    }

    @Test
    void refusesAWrongPasswordWithoutShowingIt() {
        var environment = variables();
        environment.put("THROUGHLINE_DATABASE_PASSWORD", "a-wrong-guess");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> accept(environment))
                .withMessageContaining("does not accept throughline_app")
                .withMessageNotContaining("a-wrong-guess");
    }

    @Test
    void refusesASuperuser() throws Exception {
        asSetup("create role strong login superuser password 'secret'");
        refuses(applicationAs("strong"), "could pass row-level security");
    }

    @Test
    void refusesARoleThatBypassesRowLevelSecurity() throws Exception {
        asSetup("create role passer login bypassrls password 'secret'");
        asSetup("grant connect on database throughline to passer");
        refuses(applicationAs("passer"), "could pass row-level security");
    }

    @Test
    void refusesAMemberOfTheOwner() throws Exception {
        asSetup("create role cousin login noinherit password 'secret' in role throughline_owner");
        asSetup("grant connect on database throughline to cousin");
        refuses(applicationAs("cousin"), "could pass row-level security");
    }

    @Test
    void refusesTheOwnerItself() {
        var environment = variables();
        environment.put("THROUGHLINE_DATABASE_USER", logins.owner().user());
        environment.put("THROUGHLINE_DATABASE_PASSWORD", logins.owner().password());
        refuses(environment, "could pass row-level security");
    }

    @Test
    void refusesARoleThatOwnsATable() throws Exception {
        asSetup(
                "create role keeper login password 'secret'",
                "grant connect on database throughline to keeper",
                "create schema kept authorization keeper");
        refuses(applicationAs("keeper"), "owns objects");
    }
}
