package org.throughline.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.Role;
import org.throughline.access.Training;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.Versions;

/**
 * Opens small believable clinics: Riverside in Chicago, weekdays 8 to 17, with a bilingual assistant, a nurse and a manager.
 * Each test opens its own, so that tests share a database and never each other's rows.
 */
public final class SmallClinic {

    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T15:00:00Z");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Authorization authorization;
    private final Lanes practiceLanes;
    private final Training training;
    private final Versions versions;
    private final ReviewDesk reviews;

    public SmallClinic(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Authorization authorization,
            Lanes practiceLanes,
            Versions versions,
            ReviewDesk reviews,
            Training training) {
        this.training = training;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.authorization = authorization;
        this.practiceLanes = practiceLanes;
        this.versions = versions;
        this.reviews = reviews;
    }

    /** A new practice with its location and hours, its lanes, and nobody in it yet. */
    public PracticeId open() {
        var slug = "riverside-" + ProcessHandle.current().pid() + "-" + OPENED.incrementAndGet();
        var practice = database.sql("""
                        insert into practice.organization (kind, name, sms_name, slug, phone, time_zone, created_at)
                        values ('practice', 'Riverside Family Medicine', 'Riverside', :slug, '+13125550100',
                                'America/Chicago', :at)
                        returning id
                        """)
                .param("slug", slug)
                .param("at", Columns.at(LONG_AGO))
                .query((row, number) -> new PracticeId(Columns.id(row, "id")))
                .single();
        within(practice, () -> {
            var location = database.sql("""
                            insert into practice.location (name, address, time_zone)
                            values ('Riverside', '12 Lake St', 'America/Chicago') returning id
                            """)
                    .query((row, number) -> Columns.id(row, "id"))
                    .single();
            database.sql("""
                            insert into practice.opening_hours (location_id, weekday, opens, closes)
                            select :location, weekday, '08:00', '17:00' from generate_series(1, 5) weekday
                            """).param("location", location).update();
            database.sql("""
                            insert into practice.emergency_route (open_who, open_phone, closed_who, closed_phone, set_at, set_by)
                            values ('the nurse on duty', '+13125550100', 'the answering service', '+13125550177', :at,
                                uuidv7())
                            """).param("at", Columns.at(LONG_AGO)).update();
        });
        return practice;
    }

    /** The part of the public addresses that names the practice. */
    public String slug(PracticeId practice) {
        return database.sql("select slug from practice.organization where id = :id")
                .param("id", practice.value())
                .query((row, number) -> row.getString("slug"))
                .single();
    }

    /** Opens lanes of the practice. */
    public void lanes(PracticeId practice, LaneCode... lanes) {
        within(practice, () -> {
            for (var lane : lanes) {
                if (practiceLanes.find(lane).isEmpty()) {
                    practiceLanes.put(lane, new Lanes.Standing(Lanes.State.STABLE, Optional.empty()));
                }
            }
        });
    }

    /** Somebody of the role, without any lane. */
    public PersonId person(PracticeId practice, Role role, String given) {
        var person = database.sql("""
                        insert into access.person (sign_in_name, given, family, created_at)
                        values (:name, :given, 'Prado', :at) returning id
                        """)
                .param(
                        "name",
                        given.toLowerCase(java.util.Locale.ROOT) + "." + UUID.randomUUID() + "@riverside.example")
                .param("given", given)
                .param("at", Columns.at(LONG_AGO))
                .query((row, number) -> new PersonId(Columns.id(row, "id")))
                .single();
        database.sql("""
                        insert into access.membership (practice_id, person_id, role, active_from)
                        values (:practice, :person, :role, :at)
                        """)
                .param("practice", practice.value())
                .param("person", person.value())
                .param("role", role.name())
                .param("at", Columns.at(LONG_AGO))
                .update();
        agreed(practice, person);
        return person;
    }

    /** An assistant who is trained for the lanes, may see, say, change and promise there, and writes English and Spanish. */
    public PersonId assistant(PracticeId practice, String given, LaneCode... lanes) {
        lanes(practice, lanes);
        var person = person(practice, Role.ASSISTANT, given);
        train(practice, person, lanes);
        grantTo(practice, person, lanes);
        return person;
    }

    /** The same, but nobody has trained them yet: the grants sleep. */
    public PersonId untrained(PracticeId practice, String given, LaneCode... lanes) {
        lanes(practice, lanes);
        var person = person(practice, Role.ASSISTANT, given);
        grantTo(practice, person, lanes);
        return person;
    }

    /** The person's papers are signed, as they are before anybody begins. */
    public void agreed(PracticeId practice, PersonId person) {
        within(
                practice,
                () -> database.sql("""
                        insert into access.agreement (person_id, text_version, agreed_at, recorded_by)
                        values (:person, 1, :at, :person) on conflict do nothing
                        """)
                        .param("person", person.value())
                        .param("at", Columns.at(LONG_AGO))
                        .update());
    }

    /** As somebody who has passed the rehearsal of each lane on the words that the product ships. */
    public void train(PracticeId practice, PersonId person, LaneCode... lanes) {
        agreed(practice, person);
        within(practice, () -> {
            for (var lane : lanes) {
                var moments = DefaultPlaybook.SHIPPED.moments().stream()
                        .filter(moment -> moment.lane().equals(lane))
                        .map(moment -> moment.code().value())
                        .sorted()
                        .toArray(String[]::new);
                database.sql("""
                                insert into playbook.rehearsal (person_id, lane, kind, moments, numbers, scenarios, begun_at,
                                    ended_at, result, score)
                                values (:person, :lane, 'rehearsal', :moments, array_fill(1, array[:count]), '{}', :at, :at,
                                    'passed', 100)
                                """)
                        .param("person", person.value())
                        .param("lane", lane.value())
                        .param("moments", moments)
                        .param("count", moments.length)
                        .param("at", Columns.at(LONG_AGO))
                        .update();
                training.passed(person, lane, Optional.empty());
            }
        });
    }

    /** Lets the person see, say, change and promise in the lanes, asleep where they are not trained; writes both languages. */
    public void grantTo(PracticeId practice, PersonId person, LaneCode... lanes) {
        within(practice, () -> {
            for (var lane : lanes) {
                grant(person, lane);
            }
            database.sql("""
                            insert into access.language_skill (person_id, language, level, assessed_on)
                            select :person, language, 'full', '2026-01-05' from unnest(array['en', 'es']) language
                            on conflict do nothing
                            """).param("person", person.value()).update();
        });
    }

    /** Has the Spanish of one moment signed off by the person, as it stands in force. */
    public void signSpanish(PracticeId practice, PersonId reader, MomentCode moment) {
        var access = access(practice, reader);
        within(practice, () -> {
            var version = versions.of(moment).shown();
            reviews.signSpanish(access, new ReviewDesk.Seen(moment, version.number(), version.revision()));
        });
    }

    /** Runs a statement as the application, for a test of what it may not. */
    public void execute(String sql) {
        database.sql(sql).update();
    }

    /** What the person may do in the practice now. */
    public Access access(PracticeId practice, PersonId person) {
        return CurrentPractice.within(practice, () -> authorization.of(person).orElseThrow());
    }

    /** Runs the step in a transaction of the practice. */
    public void within(PracticeId practice, Runnable step) {
        CurrentPractice.run(practice, () -> transaction.executeWithoutResult(status -> step.run()));
    }

    /** What the practice's rows answer to a question that calls its one column {@code answer}. */
    public List<String> answers(PracticeId practice, String question) {
        var answers = new ArrayList<String>();
        within(
                practice,
                () -> answers.addAll(database.sql(question)
                        .query((row, number) -> row.getString("answer"))
                        .list()));
        return answers;
    }

    /** Fills in much data, without the application's time limits, and makes the planner see it. */
    public void fill(PracticeId practice, Consumer<JdbcClient> filling) throws SQLException {
        var owner = TestDatabase.logins().owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            client.sql("select set_config('throughline.practice', :practice, true) as practice")
                    .param("practice", practice.toString())
                    .query((row, number) -> row.getString("practice"))
                    .single();
            filling.accept(client);
            connection.commit();
            connection.setAutoCommit(true);
            client.sql("vacuum analyze").update();
        }
    }

    private void grant(PersonId person, LaneCode lane) {
        database.sql("""
                        insert into access.lane_grant (person_id, lane, may_see, may_say, may_change, may_promise, state,
                            active_from, reason, requested_by, approved_by)
                        values (:person, :lane, true, true, true, true,
                            case when exists (select from access.lane_training where person_id = :person and lane = :lane)
                                then 'active' else 'approved' end,
                            :at, 'works the lane', :person, :approver)
                        """)
                .param("person", person.value())
                .param("lane", lane.value())
                .param("at", Columns.at(LONG_AGO))
                .param("approver", UUID.randomUUID())
                .update();
    }

    /** Puts the clinic among the beans of a test. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Open {

        @Bean
        SmallClinic smallClinic(
                JdbcClient database,
                PlatformTransactionManager transactions,
                Authorization authorization,
                Lanes practiceLanes,
                Versions versions,
                ReviewDesk reviews,
                Training training) {
            return new SmallClinic(database, transactions, authorization, practiceLanes, versions, reviews, training);
        }
    }
}
