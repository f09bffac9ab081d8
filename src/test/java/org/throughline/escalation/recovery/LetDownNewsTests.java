package org.throughline.escalation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.Role;
import org.throughline.communication.CallContact;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;
import org.throughline.work.PromiseBroken;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.moment.MomentDesk;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;
import tools.jackson.databind.json.JsonMapper;

/** INV-61, INV-24: what let a patient down opens one case for its matter, once, also after a crash. */
@HouseTest
class LetDownNewsTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Instant DUE = MutableClock.TUESDAY_TEN.plus(Duration.ofHours(1));

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final PromiseDesk promises;
    private final MomentDesk moments;
    private final Authorization authorization;
    private final OpenWork work;
    private final ApplicationEventPublisher news;
    private final IncompleteEventPublications unfinished;
    private final JsonMapper json;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId maren;
    private Access lucia;

    LetDownNewsTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            PromiseDesk promises,
            MomentDesk moments,
            Authorization authorization,
            ApplicationEventPublisher news,
            IncompleteEventPublications unfinished,
            JsonMapper json,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.promises = promises;
        this.moments = moments;
        this.authorization = authorization;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.news = news;
        this.unfinished = unfinished;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
    }

    @Test
    void opensForABrokenPromise() {
        promised(DUE);
        passes(DUE);

        cases("promise-broken – 1");
    }

    @Test
    void opensForAPromiseThatWasMadeGoodTooLate() {
        var item = promised(DUE);
        clock.set(DUE.plusSeconds(1));
        work.promises(lucia, item, DUE.plus(Duration.ofHours(2)));

        cases("promise-broken – 1");
    }

    @Test
    void givesTheSecondBrokenPromiseOfAMatterToAManager() {
        var item = promised(DUE);
        passes(DUE);
        cases("promise-broken – 1");
        var later = DUE.plus(Duration.ofHours(2));
        work.promises(lucia, item, later);
        passes(later);

        cases("promise-broken broken-twice 3");
        assertThat(clinics.answers(practice, "select owner_person_id::text as answer from escalation.recovery_case"))
                .containsExactly(maren.toString());
    }

    @Test
    void opensForUpsetWords() {
        work.arrives(
                practice, SCHEDULING, "This is unacceptable, nobody ever called me back.", MutableClock.TUESDAY_TEN);

        cases("upset – 1");
        assertThat(clinics.answers(practice, """
                select c.body as answer from escalation.recovery_case r
                join communication.communication c on c.practice_id = r.practice_id and c.id = r.communication_id
                """)).singleElement().asString().contains("unacceptable");
    }

    @Test
    void opensForACallThatComesAThirdTime() {
        calls(MutableClock.TUESDAY_TEN.minus(Duration.ofHours(3)));
        calls(MutableClock.TUESDAY_TEN.minus(Duration.ofHours(2)));
        calls(MutableClock.TUESDAY_TEN);

        cases("asked-again – 1");
    }

    @Test
    void staysClosedForAFirstAndASecondQuestion() {
        calls(MutableClock.TUESDAY_TEN.minus(Duration.ofHours(1)));
        calls(MutableClock.TUESDAY_TEN);
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        nothingIsUnderWay();

        assertThat(found()).isEmpty();
    }

    @Test
    void opensWhenAPersonFindsThatItIsAComplaint() {
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        var item = work.takes(lucia);
        CurrentPractice.run(practice, () -> moments.choose(lucia, seen(item), new MomentCode("complaint")));

        cases("complaint – 1");
    }

    @Test
    void tellsOfTheSamePromiseOnceHoweverOftenItsNewsComes() {
        var item = promised(DUE);
        passes(DUE);
        cases("promise-broken – 1");

        tell(brokenOf(item.id()));
        tell(brokenOf(item.id()));
        nothingIsUnderWay();

        cases("promise-broken – 1");
    }

    /** The process ends before the case is written; what a start sends again opens it. */
    @Test
    void losesNoNewsInACrash() {
        plant("alter table escalation.recovery_line add constraint planted check (practice_id <> '" + practice + "')");
        try {
            promised(DUE);
            passes(DUE);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(unsent()).isPositive());
            assertThat(found()).isEmpty();
        } finally {
            plant("alter table escalation.recovery_line drop constraint planted");
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            unfinished.resubmitIncompletePublications(
                    publication -> publication.getEvent() instanceof PromiseBroken broken
                            && broken.practice().equals(practice));
            assertThat(found()).containsExactly("promise-broken – 1");
        });
    }

    private void cases(String... expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found()).containsExactly(expected));
    }

    /** Reason, why it is urgent, and how many lines it has. */
    private List<String> found() {
        return clinics.answers(practice, """
                select c.reason || ' ' || coalesce(c.urgent_because, '–') || ' ' || (
                    select count(*) from escalation.recovery_line l
                    where l.practice_id = c.practice_id and l.case_id = c.id and l.kind <> 'owned') as answer
                from escalation.recovery_case c order by c.id
                """);
    }

    private WorkItem promised(Instant due) {
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        var item = work.takes(lucia);
        work.promises(lucia, item, due);
        return item;
    }

    private void passes(Instant due) {
        clock.set(due.plus(Duration.ofMinutes(1)));
        CurrentPractice.run(
                practice, () -> promises.breakPassed(practice, authorization.ofTheProduct(practice), clock.instant()));
    }

    private void calls(Instant at) {
        var raw = json.writeValueAsBytes(new CallContact("+13125550144", null, at, Outcome.MISSED, null, null));
        var contact = new IncomingContact(
                Channel.CALL, "call-log", UUID.randomUUID().toString(), raw, "application/json", at);
        CurrentPractice.run(practice, () -> communications.receive(contact));
    }

    private Seen seen(WorkItem item) {
        var current = CurrentPractice.within(practice, () -> queue.claim(lucia, item.id()));
        return new Seen(current.id(), current.standing().version());
    }

    private PromiseBroken brokenOf(WorkItemId item) {
        var promise = UUID.fromString(clinics.answers(practice, "select id::text as answer from work.promise")
                .getFirst());
        return new PromiseBroken(practice, item, promise, DUE, clock.instant());
    }

    private void tell(PromiseBroken broken) {
        clinics.within(practice, () -> news.publishEvent(broken));
    }

    private void nothingIsUnderWay() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(unsent()).isZero());
    }

    private long unsent() {
        return clinics.answers(practice, """
                        select id::text as answer from platform.event_publication
                        where serialized_event like '%' || platform.current_practice() || '%'
                        """).size();
    }

    private static void plant(String sql) {
        try (var owner = TestDatabase.logins().owner().connect();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
