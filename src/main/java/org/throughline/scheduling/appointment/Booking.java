package org.throughline.scheduling.appointment;

import java.time.Instant;
import java.util.Optional;

/** What the practice's record says of a visit; why somebody comes is not among it (INV-32). */
public record Booking(
        AppointmentStatus status, Instant start, Optional<Instant> end, Setting setting, Prepared prepared) {

    /** What kind of visit it is, with whom and where, in the record's words. */
    public record Setting(Optional<String> serviceType, Optional<String> practitioner, Optional<String> location) {

        public Setting or(Setting before) {
            return new Setting(
                    serviceType.or(before::serviceType),
                    practitioner.or(before::practitioner),
                    location.or(before::location));
        }

        /** For readers who are not to know what kind of visit it is. */
        public Setting withoutServiceType() {
            return new Setting(Optional.empty(), practitioner, location);
        }
    }

    public Booking withoutServiceType() {
        return new Booking(status, start, end, setting.withoutServiceType(), prepared);
    }
}
