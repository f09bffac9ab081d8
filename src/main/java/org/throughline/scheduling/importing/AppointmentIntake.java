package org.throughline.scheduling.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.patient.PatientId;
import org.throughline.platform.csv.CsvImport.Effect;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;
import org.throughline.platform.live.LiveNews;
import org.throughline.practice.Practices;
import org.throughline.scheduling.appointment.AppointmentRepository;
import org.throughline.scheduling.appointment.Booking;
import org.throughline.scheduling.appointment.FiledAppointment;
import org.throughline.scheduling.appointment.RecordFiles;
import org.throughline.scheduling.board.CheckInDesk;

/**
 * Takes visits that the practice's record exported, as often as it exports them: each is known again by the record's own id,
 * moved and cancelled as the file says, and never taken away because a file leaves it out.
 */
@Service
class AppointmentIntake {

    private final AppointmentRepository appointments;
    private final RecordFiles files;
    private final KnownPatients patients;
    private final Practices practices;
    private final AuditLog audit;
    private final LiveNews news;

    AppointmentIntake(
            AppointmentRepository appointments,
            RecordFiles files,
            KnownPatients patients,
            Practices practices,
            AuditLog audit,
            LiveNews news) {
        this.appointments = appointments;
        this.files = files;
        this.patients = patients;
        this.practices = practices;
        this.audit = audit;
        this.news = news;
    }

    /** One batch of the file that was begun at that time, in one transaction. */
    @Transactional
    public List<RowResult<Effect>> write(Access access, Instant readAt, List<ToldAppointment> batch) {
        var effects = batch.stream().map(told -> take(access, told, readAt)).toList();
        var zone = practices.get(access.practice()).zone();
        var days = batch.stream()
                .map(told -> LocalDate.ofInstant(told.told().start(), zone))
                .sorted()
                .toList();
        if (effects.stream().anyMatch(effect -> effect instanceof Accepted<Effect>)) {
            files.tells(readAt, days.getFirst(), days.getLast());
            news.changed(access.practice(), CheckInDesk.NEWS);
        }
        return effects;
    }

    /** As {@link #write}, and then nothing of it. */
    @Transactional
    public List<RowResult<Effect>> rehearse(Access access, Instant readAt, List<ToldAppointment> batch) {
        var effects = write(access, readAt, batch);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return effects;
    }

    /** The file's end: so many of its rows were not taken. */
    @Transactional
    public void finish(Instant readAt, long rejected) {
        files.leavesOut(readAt, rejected);
    }

    private RowResult<Effect> take(Access access, ToldAppointment told, Instant readAt) {
        return switch (patients.find(told.whose())) {
            case Rejected<PatientId>(var problems) -> new Rejected<>(problems);
            case Accepted<PatientId>(var patient) ->
                appointments
                        .findByExternalId(told.externalId())
                        .map(filed -> update(access, filed, patient, told.told(), readAt))
                        .orElseGet(() -> add(access, patient, told, readAt));
        };
    }

    private RowResult<Effect> add(Access access, PatientId patient, ToldAppointment told, Instant readAt) {
        var id = appointments.insert(told.externalId(), patient, told.told().asNew(), readAt);
        trail(AuditEntry.of(readAt, access.actor(), "appointment.imported", id.reference()), patient);
        return new Accepted<>(Effect.ADDED);
    }

    private RowResult<Effect> update(
            Access access, FiledAppointment filed, PatientId patient, ToldAppointment.Told told, Instant readAt) {
        if (!filed.patient().equals(patient)) {
            return RowResult.rejected(new Problem("scheduling.import.visit-of-another"));
        }
        var now = told.over(filed.booking());
        if (now.equals(filed.booking())) {
            appointments.seen(filed.id(), readAt);
            return new Accepted<>(Effect.UNCHANGED);
        }
        appointments.overwrite(filed.id(), now, readAt);
        var entry = AuditEntry.of(
                readAt, access.actor(), "appointment.import-changed", filed.id().reference());
        trail(entry.because("visit." + what(filed.booking(), now)), patient);
        return new Accepted<>(Effect.CHANGED);
    }

    private static String what(Booking before, Booking now) {
        if (before.status() != now.status()) {
            return now.status().code();
        }
        return before.start().equals(now.start()) ? "details" : "moved";
    }

    private void trail(AuditEntry entry, PatientId patient) {
        audit.record(entry.about(patient.value()));
    }
}
