package org.throughline.scheduling.appointment;

import org.throughline.patient.PatientId;
import org.throughline.scheduling.AppointmentId;

/** A visit on file. */
public record FiledAppointment(AppointmentId id, PatientId patient, Booking booking) {}
