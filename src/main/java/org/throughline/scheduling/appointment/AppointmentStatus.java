package org.throughline.scheduling.appointment;

import java.util.Arrays;

/** Where a visit stands in the practice's record (FHIR Appointment.status). */
public enum AppointmentStatus {
    BOOKED("booked"),
    ARRIVED("arrived"),
    CHECKED_IN("checked-in"),
    FULFILLED("fulfilled"),
    CANCELLED("cancelled"),
    NOSHOW("noshow");

    private final String code;

    AppointmentStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static AppointmentStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the patient is in the house. */
    public boolean here() {
        return this == ARRIVED || this == CHECKED_IN;
    }

    /** Whether nobody is waited for any more. */
    public boolean over() {
        return this == FULFILLED || this == CANCELLED || this == NOSHOW;
    }
}
