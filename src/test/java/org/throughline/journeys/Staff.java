package org.throughline.journeys;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.Actor;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.SmallClinic;
import org.throughline.work.queue.WorkQueue;

/** People of small clinics who can sign in, and work for them that waits in the scheduling lane. */
final class Staff {

    static final LaneCode SCHEDULING = new LaneCode("scheduling");
    static final LaneCode CALLBACKS = new LaneCode("callbacks");
    static final String PASSWORD = "a long enough password";

    private static final AtomicInteger CALLED_IN = new AtomicInteger();

    private final SmallClinic clinics;
    private final PeopleDesk people;
    private final Communications communications;
    private final WorkQueue queue;
    private final Authorization authorization;

    Staff(
            SmallClinic clinics,
            PeopleDesk people,
            Communications communications,
            WorkQueue queue,
            Authorization authorization) {
        this.clinics = clinics;
        this.people = people;
        this.communications = communications;
        this.queue = queue;
        this.authorization = authorization;
    }

    /** Somebody of a practice with a name to sign in by. */
    record Member(PracticeId practice, PersonId id, String signInName) {

        /** Fills in the form that is in sight, on the sign-in page or over a page. */
        void signInOn(Page page) {
            page.locator("[name=signInName]").fill(signInName);
            page.locator("[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
        }
    }

    PracticeId clinic() {
        var practice = clinics.open();
        clinics.lanes(practice, SCHEDULING);
        return practice;
    }

    /** An assistant of the scheduling lane who writes both languages. */
    Member assistant(PracticeId practice, String given) {
        return assistant(practice, given, SCHEDULING);
    }

    /** An assistant who takes and returns calls, in both languages. */
    Member caller(PracticeId practice, String given) {
        clinics.lanes(practice, CALLBACKS);
        return assistant(practice, given, CALLBACKS);
    }

    private Member assistant(PracticeId practice, String given, LaneCode lane) {
        var member = member(practice, Role.ASSISTANT, given);
        var approver = clinics.person(practice, Role.MANAGER, "Maren");
        clinics.train(practice, member.id(), lane);
        clinics.within(practice, () -> {
            people.assess(Actor.SYSTEM, member.id(), Set.of(Language.ENGLISH, Language.SPANISH));
            people.grant(member.id(), lane, new PeopleDesk.Approval(member.id(), approver, "works the lane"));
        });
        return member;
    }

    /** Somebody who approves, writes the playbook anew or looks after the practice, as they may now. */
    Access access(Member member) {
        return clinics.access(member.practice(), member.id());
    }

    Member member(PracticeId practice, Role role, String given) {
        var name = new HumanName(given, "Prado");
        var signInName = "member" + CALLED_IN.incrementAndGet() + "@"
                + ProcessHandle.current().pid() + ".example";
        PersonId id = CurrentPractice.within(
                practice,
                () -> people.hire(Actor.SYSTEM, new NewColleague(name, signInName, PASSWORD, role, Language.ENGLISH)));
        return new Member(practice, id, signInName);
    }

    /** A request that waits for somebody to take it. */
    void request(PracticeId practice, String text) {
        var raw = """
                {"name": "Ana Morales", "phone": "(312) 555-0142", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "%s"}
                """.formatted(text).getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(
                Channel.FORM, "form", UUID.randomUUID().toString(), raw, "application/json", Instant.EPOCH);
        CurrentPractice.run(practice, () -> communications.receive(contact));
    }

    /** A request in the hands of the person, and its id. */
    UUID takenBy(Member member, String text) {
        request(member.practice(), text);
        return CurrentPractice.within(
                member.practice(),
                () -> queue.takeNext(authorization.of(member.id()).orElseThrow())
                        .orElseThrow()
                        .item()
                        .id()
                        .value());
    }

    /** Puts the staff among the beans of a journey. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Hired {

        @Bean
        Staff staff(
                SmallClinic clinics,
                PeopleDesk people,
                Communications communications,
                WorkQueue queue,
                Authorization authorization) {
            return new Staff(clinics, people, communications, queue, authorization);
        }
    }
}
