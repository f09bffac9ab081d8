package org.throughline.patient.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.DataCategory;
import org.throughline.access.People;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Consents;
import org.throughline.patient.Consents.Channel;
import org.throughline.patient.Consents.Held;
import org.throughline.patient.Consents.Purpose;
import org.throughline.patient.Consents.Scope;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Proxies;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.web.ConsentView.Asked;
import org.throughline.patient.web.ConsentView.Line;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** A patient's consents as words; opening them is opening the patient. */
@Component
class ConsentPages {

    private final Patients patients;
    private final Consents consents;
    private final ReachPages reach;
    private final People people;

    ConsentPages(Patients patients, Consents consents, ReachPages reach, People people) {
        this.patients = patients;
        this.consents = consents;
        this.reach = reach;
        this.people = people;
    }

    @Transactional
    ConsentView of(Access access, WhyOpened why, PatientId patient, ConsentController.Places places, Page page) {
        var texts = page.texts();
        var card = patients.open(access, why, patient);
        var held = consents.held(patient);
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        return new ConsentView(
                card.name().full(),
                places.back(),
                places.here(),
                places.owner(),
                lines(access, why, card, held, texts),
                consents.history(patient).stream()
                        .map(said -> said(said, names, texts))
                        .toList(),
                seesNumbers(access, why) ? reach.of(card, places.query(), page) : null);
    }

    private static boolean seesNumbers(Access access, WhyOpened why) {
        return access.sees(why.lane(), DataCategory.CONTACT);
    }

    /** A consent is for one number, and so it is where somebody who speaks for the patient is reached. */
    private List<Line> lines(Access access, WhyOpened why, PatientCard card, List<Held> held, Texts texts) {
        var own = card.reachableAt().stream()
                .flatMap(reachable -> reachable.point().stream())
                .toList();
        var proxies = seesNumbers(access, why) ? reach.running(card.id()) : List.<Proxies.Proxy>of();
        return Stream.concat(
                        own.stream().map(point -> line(point, Optional.empty(), held, texts)),
                        proxies.stream()
                                .flatMap(proxy -> proxy.points().stream()
                                        .filter(point -> !own.contains(point))
                                        .map(point -> line(
                                                point, Optional.of(proxy.name().full()), held, texts))))
                .toList();
    }

    private static Line line(ContactPoint point, Optional<String> whose, List<Held> held, Texts texts) {
        var channel = point.kind() == ContactPoint.Kind.PHONE ? Channel.SMS : Channel.EMAIL;
        var purposes = Stream.of(Purpose.values())
                .map(purpose -> asked(new Scope(channel, purpose, point), held, texts))
                .toList();
        var said = texts.get("patient.consent.channel." + channel.name());
        return new Line(
                point.value(),
                point.display(),
                whose.map(name -> said + " · " + name).orElse(said),
                whose.isEmpty(),
                purposes);
    }

    private static Asked asked(Scope scope, List<Held> held, Texts texts) {
        @Nullable
        Boolean granted = held.stream()
                .filter(one -> one.scope().equals(scope))
                .findFirst()
                .map(Held::granted)
                .orElse(null);
        return new Asked(
                scope.channel() + " " + scope.purpose() + " "
                        + scope.appliesTo().value(),
                texts.get("patient.consent.purpose." + scope.purpose().name()),
                granted);
    }

    private static ConsentView.Said said(Consents.Said said, Map<PersonId, String> names, Texts texts) {
        var scope = said.word().scope();
        var what = String.join(
                " · ",
                texts.get("patient.consent.channel." + scope.channel().name()),
                texts.get("patient.consent.purpose." + scope.purpose().name()),
                scope.appliesTo().display());
        return new ConsentView.Said(
                said.word().at(),
                what,
                said.word().granted(),
                texts.get("patient.consent.basis." + said.word().basis().name()),
                by(said.by(), names));
    }

    private static String by(Actor actor, Map<PersonId, String> names) {
        return Optional.ofNullable(names.get(new PersonId(actor.id()))).orElse("");
    }
}
