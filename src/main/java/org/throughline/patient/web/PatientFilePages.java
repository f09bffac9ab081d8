package org.throughline.patient.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Consents;
import org.throughline.patient.IdentityChecks;
import org.throughline.patient.Languages;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.web.PatientFileView.Agreed;
import org.throughline.patient.web.PatientFileView.Check;
import org.throughline.patient.web.PatientFileView.Point;
import org.throughline.patient.web.PatientFileView.Related;
import org.throughline.patient.web.PatientFileView.Who;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** The patient's page as words; opening it is written down. */
@Component
class PatientFilePages {

    private final Patients patients;
    private final Consents consents;
    private final IdentityChecks identity;
    private final People people;

    PatientFilePages(Patients patients, Consents consents, IdentityChecks identity, People people) {
        this.patients = patients;
        this.consents = consents;
        this.identity = identity;
        this.people = people;
    }

    /** Which patient, and what the parts of the page are asked with. */
    record Asked(UUID patient, String query) {

        private String conversationHref() {
            return "/patients/" + patient + "/conversation" + query;
        }

        private String consentsHref() {
            return "/patients/" + patient + "/consents" + query;
        }

        private String recoveryHref() {
            return "/patients/" + patient + "/recovery" + query;
        }
    }

    @Transactional
    PatientFileView of(Access access, Page page, WhyOpened why, Asked asked) {
        var id = new PatientId(asked.patient());
        var card = patients.open(access, why, id);
        var texts = page.texts();
        var held = consents.held(id);
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        return new PatientFileView(
                who(card, texts),
                card.reachableAt().stream()
                        .map(reachable -> point(reachable, held, texts))
                        .toList(),
                card.related().stream().map(person -> related(person, texts)).toList(),
                identity.history(id).stream()
                        .map(made -> check(made, names, texts))
                        .toList(),
                texts.get(why.searched() ? "patient.file.why.searched" : "patient.file.why.item"),
                asked.conversationHref(),
                asked.recoveryHref(),
                asked.consentsHref(),
                StripView.withheld(card, texts),
                access.oversees() ? "/audit?patient=" + id : null);
    }

    private static Who who(PatientCard card, Texts texts) {
        var status = card.status() == PatientCard.Status.ACTIVE
                ? null
                : texts.get("patient.status." + card.status().name());
        return new Who(
                card.name().full(),
                card.reference(),
                card.externalId().orElse(null),
                card.birthDate().orElse(null),
                card.street().orElse(null),
                status,
                languages(card.profile().languages(), texts),
                Wishes.of(card, texts));
    }

    private static @org.jspecify.annotations.Nullable String languages(Languages languages, Texts texts) {
        var spoken = languages.spoken().map(language -> name(language, texts));
        var written = languages.written().map(language -> name(language, texts));
        if (spoken.isEmpty() && written.isEmpty()) {
            return null;
        }
        return spoken.equals(written)
                ? spoken.get()
                : texts.get("patient.file.languages", "spoken", spoken.orElse("–"), "written", written.orElse("–"));
    }

    private static Point point(PatientCard.Reachable reachable, List<Consents.Held> held, Texts texts) {
        var agreed = held.stream()
                .filter(one -> reachable
                        .point()
                        .filter(one.scope().appliesTo()::equals)
                        .isPresent())
                .map(one -> new Agreed(
                        texts.get("patient.consent.channel."
                                        + one.scope().channel().name()) + " · "
                                + texts.get("patient.consent.purpose."
                                        + one.scope().purpose().name()),
                        one.granted()))
                .toList();
        return new Point(
                reachable.shown(),
                reachable.kind() == ContactPoint.Kind.PHONE,
                texts.find("patient.used-for." + reachable.usedFor()).orElse(reachable.usedFor()),
                reachable.waiting(),
                reachable.closed(),
                reachable.verifiedOn().orElse(null),
                agreed);
    }

    private static Related related(PatientCard.RelatedPerson person, Texts texts) {
        return new Related(
                person.name().full(),
                person.relation(),
                person.phone().map(ContactPoint::display).orElse(null),
                texts.find("patient.may-be-told." + person.mayBeTold()).orElse(person.mayBeTold()));
    }

    private static Check check(IdentityChecks.Made made, Map<PersonId, String> names, Texts texts) {
        var asked = made.asked().stream()
                .sorted()
                .map(identifier -> texts.get("patient.identifier." + identifier.name()))
                .collect(Collectors.joining(", "));
        return new Check(
                made.at(),
                Optional.ofNullable(names.get(made.by())).orElse(""),
                texts.get("patient.check." + made.assurance().name(), "asked", asked),
                made.passed());
    }

    private static String name(Language language, Texts texts) {
        return Locale.of(language.code())
                .getDisplayLanguage(Locale.of(texts.language().code()));
    }
}
