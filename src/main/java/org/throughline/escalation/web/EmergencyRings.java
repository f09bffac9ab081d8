package org.throughline.escalation.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.Practices;

/** Whom to ring while somebody needs help now. */
@Component
class EmergencyRings {

    private final Practices practices;

    EmergencyRings(Practices practices) {
        this.practices = practices;
    }

    List<ItemPanelView.Ring> of(PracticeId practice) {
        var own = practices.get(practice);
        return Optional.of(own)
                .flatMap(one -> one.phone().map(ContactPoint::display))
                .map(phone -> List.of(new ItemPanelView.Ring(own.name(), phone)))
                .orElse(List.of());
    }
}
