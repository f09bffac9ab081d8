package org.throughline.communication.safety;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.practice.EmergencyRoute;

/** Where emergencies go, as the page sends it. */
record EmergencyForm(
        @NotBlank @Size(max = 120) String openWho,
        @NotBlank @Size(max = 40) String openPhone,
        @NotBlank @Size(max = 120) String closedWho,
        @NotBlank @Size(max = 40) String closedPhone) {

    EmergencyRoute route(PersonId by, Instant at) {
        return new EmergencyRoute(taker(openWho, openPhone), taker(closedWho, closedPhone), at, by);
    }

    private static EmergencyRoute.Taker taker(String who, String phone) {
        var number = ContactPoint.phone(phone, "US")
                .orElseThrow(() -> RuleViolation.of("communication.emergency-phone", phone));
        return new EmergencyRoute.Taker(who.strip(), number);
    }
}
