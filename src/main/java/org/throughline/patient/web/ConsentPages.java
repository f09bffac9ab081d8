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
import org.throughline.access.People;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Consents;
import org.throughline.patient.Consents.Channel;
import org.throughline.patient.Consents.Held;
import org.throughline.patient.Consents.Purpose;
import org.throughline.patient.Consents.Scope;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.web.ConsentView.Asked;
import org.throughline.patient.web.ConsentView.Line;
import org.throughline.platform.i18n.Texts;

/** A patient's consents as words; opening them is opening the patient. */
@Component
class ConsentPages {

    private final Patients patients;
    private final Consents consents;
    private final People people;

    ConsentPages(Patients patients, Consents consents, People people) {
        this.patients = patients;
        this.consents = consents;
        this.people = people;
    }

    @Transactional
    ConsentView of(Access access, WhyOpened why, PatientId patient, ConsentController.Places places, Texts texts) {
        var card = patients.open(access, why, patient);
        var held = consents.held(patient);
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        return new ConsentView(
                card.name().full(),
                places.back(),
                places.here(),
                places.owner(),
                card.reachableAt().stream()
                        .flatMap(reachable -> reachable.point().stream())
                        .map(point -> line(point, held, texts))
                        .toList(),
                consents.history(patient).stream()
                        .map(said -> said(said, names, texts))
                        .toList());
    }

    private static Line line(ContactPoint point, List<Held> held, Texts texts) {
        var channel = point.kind() == ContactPoint.Kind.PHONE ? Channel.SMS : Channel.EMAIL;
        var purposes = Stream.of(Purpose.values())
                .map(purpose -> asked(new Scope(channel, purpose, point), held, texts))
                .toList();
        return new Line(
                point.value(), point.display(), texts.get("patient.consent.channel." + channel.name()), purposes);
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
