package org.throughline.escalation.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.BusinessHours;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.EmergencyRoutes;

/** Whom to ring while somebody needs help now: who takes an emergency at this hour comes first. */
@Component
class EmergencyRings {

    private final EmergencyRoutes routes;
    private final BusinessHours hours;
    private final Clock clock;

    EmergencyRings(EmergencyRoutes routes, BusinessHours hours, Clock clock) {
        this.routes = routes;
        this.hours = hours;
        this.clock = clock;
    }

    List<ItemPanelView.Ring> of(PracticeId practice) {
        var open = hours.of(practice).isOpen(clock.instant());
        return routes.of(practice).stream()
                .map(route -> open ? route.open() : route.closed())
                .map(EmergencyRings::ring)
                .toList();
    }

    private static ItemPanelView.Ring ring(EmergencyRoute.Taker taker) {
        return new ItemPanelView.Ring(taker.who(), taker.phone().display());
    }
}
