package org.throughline.demo;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Agreements;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.Approval;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.demo.DemoPeople.DemoPerson;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.EmergencyRoute.Taker;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.InterpreterRoute;
import org.throughline.practice.InterpreterRoutes;
import org.throughline.practice.PracticeSetUp;

/** Opens the two practices of the demo and lets their people in, by the use cases a real practice goes through. */
@Service
@Profile("demo")
class DemoOpening {

    private static final ContactPoint AFTER_HOURS =
            ContactPoint.phone("(312) 555-0177", "US").orElseThrow();

    private static final ContactPoint INTERPRETERS =
            ContactPoint.phone("(312) 555-0188", "US").orElseThrow();

    private final PracticeSetUp practices;
    private final PeopleDesk people;
    private final Agreements agreements;
    private final Lanes lanes;
    private final DemoTraining training;
    private final DemoPlaybook playbook;
    private final DemoGates gates;
    private final EmergencyRoutes routes;
    private final InterpreterRoutes interpreters;
    private final Clock clock;

    DemoOpening(
            PracticeSetUp practices,
            PeopleDesk people,
            Agreements agreements,
            Lanes lanes,
            DemoTraining training,
            DemoPlaybook playbook,
            DemoGates gates,
            EmergencyRoutes routes,
            InterpreterRoutes interpreters,
            Clock clock) {
        this.practices = practices;
        this.people = people;
        this.agreements = agreements;
        this.lanes = lanes;
        this.training = training;
        this.playbook = playbook;
        this.gates = gates;
        this.routes = routes;
        this.interpreters = interpreters;
        this.clock = clock;
    }

    static PracticeSetUp.Place place(String address, String phone) {
        var number = ContactPoint.phone(phone, "US").orElseThrow();
        return new PracticeSetUp.Place("Main office", address, ZoneId.of("America/Chicago"), number);
    }

    @Transactional
    PracticeId open(PracticeSetUp.Name name, PracticeSetUp.Place place) {
        return practices.open(name, place);
    }

    /** Within the practice: hours, people, grants of the trained, Spanish signed off, and the lanes that opens. */
    @Transactional
    List<PersonId> letIn(PracticeSetUp.Place place, String domain, List<DemoPerson> who) {
        practices.locate(place, LocalTime.of(8, 0), LocalTime.of(17, 0));
        var hired = new ArrayList<PersonId>();
        for (var person : who) {
            var name = new HumanName(person.given(), person.family());
            var colleague = new NewColleague(
                    name, person.signInName(domain), DemoPeople.PASSWORD, person.role(), Language.ENGLISH);
            var id = people.hire(Actor.SYSTEM, colleague);
            agreements.onPaper(id, "signed on paper at hiring");
            people.assess(Actor.SYSTEM, id, person.writes());
            hired.add(id);
        }
        var manager = hired.get(0);
        routes.set(new EmergencyRoute(
                new Taker("the nurse on duty", place.phone()),
                new Taker("the answering service, which calls the doctor on call", AFTER_HOURS),
                clock.instant(),
                manager));
        interpreters.add(lakeshore(), manager, clock.instant());
        DemoPeople.LANES.forEach(lane -> lanes.staff(new Lane(lane, Optional.of(manager), Optional.of(manager))));
        var approval = new Approval(manager, hired.get(1), "works the lane");
        for (var index = 0; index < who.size(); index++) {
            for (var lane : who.get(index).lanes()) {
                training.pass(hired.get(index), lane);
                people.grant(hired.get(index), lane, approval);
            }
        }
        playbook.signSpanish(hired.get(bilingualAssistant(who)));
        var granted = who.stream()
                .flatMap(person -> person.lanes().stream())
                .distinct()
                .toList();
        gates.open(manager, granted);
        return hired;
    }

    private static InterpreterRoute lakeshore() {
        return new InterpreterRoute(
                UUID.randomUUID(), Optional.empty(), "Lakeshore Language Line", INTERPRETERS, "Customer code 4411");
    }

    private static int bilingualAssistant(List<DemoPerson> who) {
        return IntStream.range(0, who.size())
                .filter(index -> who.get(index).role() == Role.ASSISTANT)
                .filter(index -> who.get(index).writes().contains(Language.SPANISH))
                .findFirst()
                .orElseThrow();
    }
}
