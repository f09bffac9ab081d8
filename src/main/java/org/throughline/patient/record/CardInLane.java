package org.throughline.patient.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.access.Sight;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientCard.Reachable;
import org.throughline.patient.PatientCard.RelatedPerson;

/** Takes off a card what its reader's lane does not need, before it leaves the module (INV-32). */
record CardInLane(Access access, LaneCode lane) {

    PatientCard of(PatientCard card) {
        var identity = access.sees(lane, DataCategory.IDENTITY);
        var contact = access.sight(lane, DataCategory.CONTACT);
        return new PatientCard(
                card.id(),
                card.reference(),
                card.externalId().filter(any -> identity),
                card.name(),
                card.birthDate().filter(any -> identity),
                card.street().filter(any -> contact == Sight.SEE),
                card.status(),
                card.profile(),
                reachable(card.reachableAt(), contact),
                related(card.related(), contact),
                withheld(card),
                card.version());
    }

    private static List<Reachable> reachable(List<Reachable> all, Sight contact) {
        return switch (contact) {
            case SEE -> all;
            case MASKED -> all.stream().map(CardInLane::hinted).toList();
            case EXISTS, NOTHING -> List.of();
        };
    }

    private static Reachable hinted(Reachable one) {
        return new Reachable(
                Optional.empty(),
                one.point().map(ContactPoint::hint).orElse(""),
                one.kind(),
                one.usedFor(),
                one.smsAble(),
                one.verifiedOn(),
                one.waiting(),
                one.closed());
    }

    /** Who speaks for the patient is told in every lane that reaches them at all; their number only where numbers are shown. */
    private static List<RelatedPerson> related(List<RelatedPerson> all, Sight contact) {
        return switch (contact) {
            case SEE -> all;
            case MASKED ->
                all.stream()
                        .map(one -> new RelatedPerson(one.name(), one.relation(), Optional.empty(), one.mayBeTold()))
                        .toList();
            case EXISTS, NOTHING -> List.of();
        };
    }

    /** What is on file and not wholly shown; of what the lane is not even to know nothing is said. */
    private Set<DataCategory> withheld(PatientCard card) {
        var withheld = EnumSet.noneOf(DataCategory.class);
        if (card.birthDate().isPresent() || card.externalId().isPresent()) {
            withheld.add(DataCategory.IDENTITY);
        }
        if (!card.reachableAt().isEmpty() || card.street().isPresent()) {
            withheld.add(DataCategory.CONTACT);
        }
        withheld.removeIf(category -> access.sees(lane, category) || access.sight(lane, category) == Sight.NOTHING);
        return withheld;
    }
}
