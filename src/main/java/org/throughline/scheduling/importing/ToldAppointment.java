package org.throughline.scheduling.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.HumanName;
import org.throughline.scheduling.appointment.AppointmentStatus;
import org.throughline.scheduling.appointment.Booking;
import org.throughline.scheduling.appointment.Prepared;

/**
 * A visit as one row of a file tells it. Prints masked.
 *
 * @param externalId the record's own id of the visit, by which it is known again
 */
record ToldAppointment(String externalId, Whose whose, Told told) {

    /** What the row says of the patient: the record's number of them, or name and birth date. */
    record Whose(Optional<String> externalId, Optional<HumanName> name, Optional<LocalDate> birthDate) {}

    /** What it says of the visit; what it leaves out stays as it was. */
    record Told(
            Optional<AppointmentStatus> status,
            Instant start,
            Optional<Instant> end,
            Booking.Setting setting,
            Prepared prepared) {

        Booking asNew() {
            return new Booking(status.orElse(AppointmentStatus.BOOKED), start, end, setting, prepared);
        }

        /** A visit that was moved loses the end that it had. */
        Booking over(Booking filed) {
            return new Booking(
                    status.orElse(filed.status()),
                    start,
                    end.or(() -> filed.end().filter(any -> filed.start().equals(start))),
                    setting.or(filed.setting()),
                    prepared.or(filed.prepared()));
        }
    }

    @Override
    public String toString() {
        return "ToldAppointment[masked]";
    }
}
