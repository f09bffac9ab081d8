package org.throughline.demo;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.demo.DemoPeople.DemoPerson;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.platform.startup.StartProgress;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.PracticeSetUp;
import org.throughline.practice.Practices;

/** The first start of a data folder opens the demo clinic; later ones find it as it was. */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

    private static final int MANAGER = 0;
    private static final int ASSISTANT = 2;
    private static final int NURSE = 4;
    private static final int FRONT_DESK = 5;
    private static final Duration OPEN_SINCE = Duration.ofDays(60);

    private final Practices practices;
    private final DemoOpening opening;
    private final DemoPatients patients;
    private final DemoHistory history;
    private final DemoFacts facts;
    private final DemoMorning morning;
    private final DemoCareTeam careTeam;
    private final DemoNextStep nextStep;
    private final DemoFaxes faxes;
    private final DemoPortal portal;
    private final DemoVisits visits;
    private final DemoShifts shifts;
    private final PracticeAddresses addresses;
    private final DemoClock clock;
    private final StartProgress progress;

    DemoStart(
            Practices practices,
            DemoOpening opening,
            DemoPatients patients,
            DemoHistory history,
            DemoFacts facts,
            DemoMorning morning,
            DemoCareTeam careTeam,
            DemoNextStep nextStep,
            DemoFaxes faxes,
            DemoPortal portal,
            DemoVisits visits,
            DemoShifts shifts,
            PracticeAddresses addresses,
            DemoClock clock,
            StartProgress progress) {
        this.practices = practices;
        this.opening = opening;
        this.patients = patients;
        this.history = history;
        this.facts = facts;
        this.morning = morning;
        this.careTeam = careTeam;
        this.nextStep = nextStep;
        this.faxes = faxes;
        this.portal = portal;
        this.visits = visits;
        this.shifts = shifts;
        this.addresses = addresses;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var there = practices.bySlug("riverside");
        if (there.isPresent()) {
            portal.open(there.get().id());
            return;
        }
        progress.says("Opening the demo clinic");
        clock.travelTo(clock.instant().minus(OPEN_SINCE));
        var riverside = open(
                new PracticeSetUp.Name("Riverside Family Medicine", "Riverside", "riverside"),
                DemoOpening.place("12 Lake St, Chicago", "(312) 555-0100"),
                DemoPeople.RIVERSIDE_MAIL,
                DemoPeople.ofRiverside());
        open(
                new PracticeSetUp.Name("Lakeview Clinic", "Lakeview", "lakeview"),
                DemoOpening.place("400 Shore Dr, Chicago", "(312) 555-0199"),
                DemoPeople.LAKEVIEW_MAIL,
                DemoPeople.ofLakeview());
        progress.says("Filing 400 invented patients and three weeks of history");
        CurrentPractice.run(riverside.practice(), () -> {
            patients.file(riverside.people().get(MANAGER), morning.requests());
            history.live(riverside.people().get(ASSISTANT), riverside.people().get(MANAGER));
        });
        clock.comeBack();
        CurrentPractice.run(
                riverside.practice(), () -> portal.connect(riverside.people().get(MANAGER)));
        CurrentPractice.run(
                riverside.practice(),
                () -> facts.write(
                        riverside.people().get(MANAGER), riverside.people().get(ASSISTANT)));
        CurrentPractice.run(
                riverside.practice(), () -> careTeam.begin(riverside.people().get(NURSE), raisers(riverside)));
        CurrentPractice.run(
                riverside.practice(),
                () -> nextStep.begin(
                        riverside.people().get(MANAGER), riverside.people().get(ASSISTANT)));
        CurrentPractice.run(
                riverside.practice(), () -> faxes.begin(riverside.people().get(MANAGER)));
        beginTheDay(riverside);
    }

    private void beginTheDay(Opened riverside) {
        CurrentPractice.run(riverside.practice(), () -> shifts.plan(riverside.people()));
        morning.begin(riverside);
        CurrentPractice.run(
                riverside.practice(),
                () -> visits.begin(
                        riverside.people().get(MANAGER), riverside.people().get(FRONT_DESK)));
    }

    private static List<PersonId> raisers(Opened riverside) {
        return List.of(
                riverside.people().get(ASSISTANT),
                riverside.people().get(ASSISTANT + 1),
                riverside.people().get(NURSE),
                riverside.people().get(MANAGER));
    }

    /** An opened practice and its people, in the order of the list. */
    record Opened(org.throughline.kernel.PracticeId practice, List<PersonId> people) {}

    private Opened open(PracticeSetUp.Name name, PracticeSetUp.Place place, String mail, List<DemoPerson> people) {
        var practice = opening.open(name, place);
        var domain = mail.substring(mail.indexOf('@') + 1);
        var opened = new Opened(practice, CurrentPractice.within(practice, () -> opening.letIn(place, domain, people)));
        addresses.open(ContactPoint.email(mail).orElseThrow(), practice);
        // the clinic is texted at the number it is called at
        addresses.open(place.phone(), practice);
        return opened;
    }
}
