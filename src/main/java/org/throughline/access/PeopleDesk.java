package org.throughline.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** People of the bound practice: hired, assessed, granted lanes, and sent away with every session of theirs. */
@Service
public class PeopleDesk {

    private static final int SHORTEST_PASSWORD = 12;

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PeopleDesk(
            JdbcClient database,
            PasswordEncoder passwords,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody new. Prints masked. */
    public record NewColleague(HumanName name, String signInName, String password, Role role, Language language) {

        @Override
        public String toString() {
            return "NewColleague[" + role + "]";
        }
    }

    /** A person with a membership from now; what they may do is granted apart. */
    @Transactional
    public PersonId hire(Actor by, NewColleague colleague) {
        var now = clock.instant();
        var person = database.sql("""
                        insert into access.person (sign_in_name, given, family, language, created_at)
                        values (:signInName, :given, :family, :language, :at) returning id
                        """)
                .param("signInName", colleague.signInName().toLowerCase(Locale.ROOT))
                .param("given", colleague.name().given())
                .param("family", colleague.name().family())
                .param("language", colleague.language().code())
                .param("at", Columns.at(now))
                .query((row, number) -> new PersonId(Columns.id(row, "id")))
                .single();
        database.sql("""
                        insert into access.credential (person_id, kind, secret, created_at)
                        values (:person, 'password', :secret, :at)
                        """)
                .param("person", person.value())
                .param("secret", passwords.encode(colleague.password()))
                .param("at", Columns.at(now))
                .update();
        database.sql("""
                        insert into access.membership (practice_id, person_id, role, active_from)
                        values (:practice, :person, :role, :at)
                        """)
                .param("practice", CurrentPractice.get().value())
                .param("person", person.value())
                .param("role", colleague.role().name())
                .param("at", Columns.at(now))
                .update();
        record(by, "person.hired", person);
        return person;
    }

    /** As {@link #hire}, by the manager. */
    @Transactional
    public PersonId hire(Access access, NewColleague colleague) {
        access.requireManager();
        var taken = database.sql("select count(*) from access.person where sign_in_name = :name")
                .param("name", colleague.signInName().toLowerCase(Locale.ROOT))
                .query(Integer.class)
                .single();
        if (taken > 0) {
            throw RuleViolation.of("access.sign-in-name-taken");
        }
        if (colleague.password().length() < SHORTEST_PASSWORD) {
            throw RuleViolation.of("access.password-too-short");
        }
        return hire(access.actor(), colleague);
    }

    /** Assessed by the manager, who cannot assess herself. */
    @Transactional
    public void assess(Access access, PersonId person, Language language) {
        access.requireManager();
        if (person.equals(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        requireMember(person);
        assess(access.actor(), person, Set.of(language));
    }

    private void requireMember(PersonId person) {
        var members = database.sql("""
                        select count(*) from access.membership where practice_id = :practice and person_id = :person
                        """)
                .param("practice", CurrentPractice.get().value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
        if (members == 0) {
            throw new NotFound("nobody of this practice");
        }
    }

    /** The languages in which the person may write freely. */
    @Transactional
    public void assess(Actor by, PersonId person, Set<Language> languages) {
        var on = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var language : languages) {
            database.sql("""
                            insert into access.language_skill (person_id, language, level, assessed_on)
                            values (:person, :language, 'full', :on)
                            on conflict (practice_id, person_id, language) do update
                            set level = excluded.level, assessed_on = excluded.assessed_on
                            """)
                    .param("person", person.value())
                    .param("language", language.code())
                    .param("on", on)
                    .update();
        }
        record(by, "person.assessed", person);
    }

    /** Who asks for a grant and who approves it; never the same (INV-30). */
    public record Approval(PersonId requestedBy, PersonId approvedBy, String reason) {}

    /** Lets the person see, say, change and promise in the lane from now, asleep while they are not trained for it. */
    @Transactional
    public void grant(PersonId person, LaneCode lane, Approval approval) {
        if (approval.requestedBy().equals(approval.approvedBy())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        database.sql("""
                        insert into access.lane_grant (person_id, lane, may_see, may_say, may_change, may_promise, state,
                            active_from, reason, requested_by, approved_by, asked_at, decided_at, sleeps_from)
                        select :person, :lane, true, true, true, true,
                            case when t.trained_at is null
                                or not exists (select from access.agreement a where a.person_id = :person)
                                then 'approved' else 'active' end,
                            :at, :reason, :requested, :approved, :at, :at, t.learn_by
                        from (values (:lane)) wanted (lane)
                        left join access.lane_training t on t.person_id = :person and t.lane = wanted.lane
                        """)
                .param("person", person.value())
                .param("lane", lane.value())
                .param("at", Columns.at(clock.instant()))
                .param("reason", approval.reason())
                .param("requested", approval.requestedBy().value())
                .param("approved", approval.approvedBy().value())
                .update();
        record(Actor.person(approval.approvedBy()), "grant.approved", person);
    }

    /** Ends the person's access to the bound practice: the next request is refused, every session is gone (INV-35). */
    @Transactional
    public void revoke(Access access, PersonId person) {
        access.requireManager();
        if (person.equals(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        requireMember(person);
        var now = clock.instant();
        var ended = database.sql("""
                        update access.membership set active_until = :at
                        where practice_id = :practice and person_id = :person
                          and (active_until is null or active_until > :at)
                        """)
                .param("at", Columns.at(now))
                .param("practice", access.practice().value())
                .param("person", person.value())
                .update();
        if (ended == 1) {
            sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
            record(access.actor(), "person.revoked", person);
            news.publishEvent(new AccessRevoked(access.practice(), person, now));
        }
    }

    private void record(Actor by, String action, PersonId person) {
        audit.record(AuditEntry.of(clock.instant(), by, action, new Reference("Practitioner", person.value())));
    }
}
