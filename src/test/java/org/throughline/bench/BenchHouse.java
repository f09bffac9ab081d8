package org.throughline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.Throughline;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
import org.throughline.access.Training;
import org.throughline.kernel.Actor;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.EmbeddedPostgres;
import org.throughline.platform.database.embedded.EmbeddedPostgresSettings;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.Versions;
import org.throughline.testing.SmallClinic;

/** The whole product on a PostgreSQL that flushes every commit, with one practice, its clients signed in, and a backlog. */
final class BenchHouse implements AutoCloseable {

    static final String PASSWORD = "a long enough password";

    /** Four lanes a client, as an assistant has them. */
    private static final List<LaneCode> LANES = Stream.of("callbacks", "scheduling", "referrals", "billing")
            .map(LaneCode::new)
            .toList();

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final PracticeId practice;
    private final String slug;

    /** One of those who work at the same time. */
    record Client(Access access, Connection connection, Visitor visitor) {}

    BenchHouse(Path folder, int clients) throws Exception {
        postgres = EmbeddedPostgres.start(folder, EmbeddedPostgresSettings.forKeeping());
        context = start(folder);
        var clinic = new SmallClinic(
                bean(JdbcClient.class),
                bean(PlatformTransactionManager.class),
                bean(Authorization.class),
                bean(Lanes.class),
                bean(Versions.class),
                bean(ReviewDesk.class),
                bean(Training.class));
        practice = clinic.open();
        slug = clinic.slug(practice);
        clinic.lanes(practice, Backlog.LANES.stream().map(LaneCode::new).toArray(LaneCode[]::new));
        var approver = clinic.person(practice, Role.MANAGER, "Maren");
        for (int number = 0; number < clients; number++) {
            var name = "client" + number + "@bench.example";
            var person = hire(clinic, approver, name);
            var connection = connect();
            this.clients.add(new Client(
                    clinic.access(practice, person), connection, Visitor.signedIn(address(), name, PASSWORD)));
        }
    }

    /** Fills in items until there are so many, and lets the planner see them. */
    void fill(int items) throws SQLException {
        var owner = postgres.logins().owner();
        try (var connection = open(owner)) {
            connection.setAutoCommit(false);
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var backlog = new Backlog(database);
            database.sql("select set_config('throughline.practice', :practice, true) as practice")
                    .param("practice", practice.toString())
                    .query((row, number) -> row.getString("practice"))
                    .single();
            backlog.fill(items, people(), bean(Clock.class).instant());
            connection.commit();
            connection.setAutoCommit(true);
            backlog.analyze();
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    PracticeId practice() {
        return practice;
    }

    String slug() {
        return slug;
    }

    Client client(int number) {
        return clients.get(number);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    List<PersonId> people() {
        return clients.stream().map(client -> client.access().person()).toList();
    }

    /** Runs a step for the practice. */
    <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
        context.close();
        postgres.close();
    }

    private PersonId hire(SmallClinic clinic, PersonId approver, String name) {
        var people = bean(PeopleDesk.class);
        var hired = new ArrayList<PersonId>();
        clinic.within(practice, () -> {
            var person = people.hire(
                    Actor.SYSTEM,
                    new PeopleDesk.NewColleague(
                            new HumanName("Lucía", "Prado"), name, PASSWORD, Role.ASSISTANT, Language.ENGLISH));
            people.assess(Actor.SYSTEM, person, Set.of(Language.ENGLISH, Language.SPANISH));
            clinic.train(practice, person, LANES.toArray(LaneCode[]::new));
            LANES.forEach(
                    lane -> people.grant(person, lane, new PeopleDesk.Approval(person, approver, "works the lane")));
            hired.add(person);
        });
        return hired.getFirst();
    }

    /** A connection of the application's role with the practice set for good, as plain SQL would have it. */
    private Connection connect() throws SQLException {
        var connection = open(postgres.logins().application());
        connections.add(connection);
        try (var setting = connection.createStatement()) {
            setting.execute("set plan_cache_mode = force_generic_plan");
            setting.execute("select set_config('throughline.practice', '" + practice + "', false)");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection open(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private ConfigurableApplicationContext start(Path folder) {
        var logins = postgres.logins();
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", "0");
        // the practice of the bench has no mail address: replies are taken, and nothing leaves
        settings.put("throughline.mail.smtp.host", "127.0.0.1");
        settings.put("throughline.key-file", folder.resolve("installation.key").toString());
        settings.put("spring.datasource.url", logins.application().url());
        settings.put("spring.datasource.username", logins.application().user());
        settings.put("spring.datasource.password", logins.application().password());
        settings.put("throughline.owner.url", logins.owner().url());
        settings.put("throughline.owner.username", logins.owner().user());
        settings.put("throughline.owner.password", logins.owner().password());
        settings.put("logging.level.root", "ERROR");
        var application = new SpringApplication(Throughline.class);
        application.setDefaultProperties(settings);
        return application.run();
    }
}
