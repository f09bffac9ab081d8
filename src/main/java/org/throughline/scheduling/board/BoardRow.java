package org.throughline.scheduling.board;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.scheduling.AppointmentId;
import org.throughline.scheduling.appointment.AppointmentStatus;
import org.throughline.scheduling.appointment.Booking;
import org.throughline.work.WorkItemId;

/**
 * One visit of a day. Prints masked.
 *
 * @param toldAt when the record told it last
 */
public record BoardRow(
        AppointmentId id,
        Who who,
        Booking booking,
        Readiness readiness,
        Open open,
        Optional<CheckIn> checkIn,
        Instant toldAt) {

    /** Whose visit it is. */
    public record Who(PatientId patient, HumanName name, Optional<Language> language, boolean discreet) {}

    /**
     * What else is open with the patient.
     *
     * @param items in the reader's lanes, and of those {@code late} with a promise that has passed
     * @param letDown whether a case of recovery is open in any lane (INV-61)
     */
    public record Open(int items, Optional<WorkItemId> first, int late, boolean letDown) {}

    /** Where a visit stands on the board, what needs somebody first. */
    public enum Part {
        NOT_READY,
        EXPECTED,
        HERE,
        OVER
    }

    public Part part() {
        if (booking.status() == AppointmentStatus.FULFILLED || (booking.status().over() && checkIn.isEmpty())) {
            return Part.OVER;
        }
        if (checkIn.isPresent() || booking.status().here()) {
            return Part.HERE;
        }
        return readiness.ready() ? Part.EXPECTED : Part.NOT_READY;
    }

    /** Whether the patient has yet to come. */
    public boolean expected() {
        return part() == Part.EXPECTED || part() == Part.NOT_READY;
    }

    @Override
    public String toString() {
        return "BoardRow[" + id + "]";
    }
}
