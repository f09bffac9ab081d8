package org.throughline.communication.safety;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.SafetyText;
import org.throughline.communication.SafetyWords;
import org.throughline.kernel.Language;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.BusinessHours;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.Practices;

/** The shipped texts, filled in for the practice and the hour. */
@Service
class ShownSafetyWords implements SafetyWords {

    private final EmergencyRoutes routes;
    private final Practices practices;
    private final BusinessHours hours;

    ShownSafetyWords(EmergencyRoutes routes, Practices practices, BusinessHours hours) {
        this.routes = routes;
        this.practices = practices;
        this.hours = hours;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(SafetyText text, Language language, Instant at) {
        var practice = practices.get(CurrentPractice.get());
        return routes.of(practice.id())
                .map(route -> new SafetyWording.Setting(
                        practice, route, hours.of(practice.id()).isOpen(at)))
                .map(setting ->
                        SafetyWording.SHIPPED.fill(text, language, setting).body());
    }
}
