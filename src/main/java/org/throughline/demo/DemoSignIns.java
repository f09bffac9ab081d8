package org.throughline.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.SignInOffers;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;

/** Offers everybody of the demo clinic on the sign-in page. */
@Component
@Profile("demo")
class DemoSignIns implements SignInOffers {

    private final Practices practices;
    private final People people;

    DemoSignIns(Practices practices, People people) {
        this.practices = practices;
        this.people = people;
    }

    @Override
    public List<Offer> offers() {
        return practices.all().stream()
                .flatMap(practice -> of(practice).stream())
                .toList();
    }

    /** The practice that the person works in; empty for somebody the demo does not have. */
    java.util.Optional<PracticeId> practiceOf(PersonId person) {
        return practices.all().stream()
                .filter(practice ->
                        of(practice).stream().anyMatch(offer -> offer.person().equals(person)))
                .findFirst();
    }

    private List<Offer> of(PracticeId practice) {
        var name = practices.get(practice).name();
        List<Colleague> colleagues = CurrentPractice.within(practice, people::all);
        return colleagues.stream()
                .filter(Colleague::active)
                .map(colleague -> new Offer(colleague.id(), colleague.name(), colleague.role(), name))
                .toList();
    }
}
