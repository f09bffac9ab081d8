package org.throughline.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.Throughline;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** The application on one port, to be stopped and started under an open browser. */
final class RestartableHouse implements AutoCloseable {

    private @Nullable ConfigurableApplicationContext running;
    private int port;

    void start() {
        running = new SpringApplicationBuilder(
                        Throughline.class, MutableClock.InPlace.class, SmallClinic.Open.class, Staff.Hired.class)
                .run("--server.port=" + port, "--server.shutdown=immediate");
        port = Integer.parseInt(Objects.requireNonNull(running.getEnvironment().getProperty("local.server.port")));
    }

    void stop() {
        Objects.requireNonNull(running).close();
        running = null;
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    Staff staff() {
        return bean(Staff.class);
    }

    void endSessionsOf(PersonId person) {
        bean(JdbcClient.class)
                .sql("delete from platform.spring_session where principal_name = :person")
                .param("person", person.toString())
                .update();
    }

    /** The first part of the person's reply as the database keeps it. */
    String draft(PracticeId practice, UUID item, PersonId person) {
        var kept = new AtomicReference<String>("");
        bean(SmallClinic.class)
                .within(
                        practice,
                        () -> bean(JdbcClient.class)
                                .sql("""
                        select fields ->> 'received' from work.draft
                        where work_item_id = :item and person_id = :person and form = 'reply'
                        """)
                                .param("item", item)
                                .param("person", person.value())
                                .query(String.class)
                                .optional()
                                .ifPresent(kept::set));
        return kept.get();
    }

    /** The planted fault: the draft is filed under somebody else. */
    void misfileDraft(PracticeId practice, UUID item, PersonId other) {
        bean(SmallClinic.class)
                .within(
                        practice,
                        () -> bean(JdbcClient.class)
                                .sql("update work.draft set person_id = :other where work_item_id = :item")
                                .param("item", item)
                                .param("other", other.value())
                                .update());
    }

    /** Gives the item to the person, whoever has it; a lease may have ended in the meantime. */
    void giveTo(Staff.Member person, UUID item) {
        bean(SmallClinic.class)
                .within(
                        person.practice(),
                        () -> bean(JdbcClient.class)
                                .sql("""
                        update work.work_item
                        set holder_person_id = :person, owner_person_id = :person, lease_until = :until,
                            status = 'in-progress', business_status = 'working', version = version + 1
                        where id = :item
                        """)
                                .param("person", person.id().value())
                                .param(
                                        "until",
                                        Columns.at(bean(Clock.class).instant().plus(Duration.ofHours(1))))
                                .param("item", item)
                                .update());
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(running).getBean(type);
    }
}
