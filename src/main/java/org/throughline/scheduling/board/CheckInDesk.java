package org.throughline.scheduling.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.live.LiveNews;
import org.throughline.practice.Practices;
import org.throughline.scheduling.AppointmentId;
import org.throughline.scheduling.appointment.AppointmentRepository;
import org.throughline.scheduling.appointment.AppointmentStatus;
import org.throughline.scheduling.appointment.FiledAppointment;

/** The front desk says that a patient is here, and takes it back; the practice's record is not touched. */
@Service
public class CheckInDesk {

    /** Open boards look again at this news. */
    public static final String NEWS = "visits-changed";

    private final AppointmentRepository appointments;
    private final CheckInRepository checkIns;
    private final Practices practices;
    private final AuditLog audit;
    private final LiveNews news;
    private final Clock clock;

    CheckInDesk(
            AppointmentRepository appointments,
            CheckInRepository checkIns,
            Practices practices,
            AuditLog audit,
            LiveNews news,
            Clock clock) {
        this.appointments = appointments;
        this.checkIns = checkIns;
        this.practices = practices;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void checkIn(Access access, AppointmentId id, CheckIn.Found found) {
        var now = clock.instant();
        var filed = today(access, id, now);
        var status = filed.booking().status();
        if (status == AppointmentStatus.CANCELLED || status == AppointmentStatus.FULFILLED) {
            throw RuleViolation.of("scheduling.visit-over");
        }
        if (!checkIns.add(id, new CheckIn(now, access.person(), found))) {
            throw RuleViolation.conflict("scheduling.already-here");
        }
        var why = found.allReady()
                ? "visit.all-ready"
                : "visit.not-ready"
                        + found.because().map(because -> "." + because.code()).orElse("");
        tell(
                access,
                AuditEntry.of(now, access.actor(), "appointment.checked-in", id.reference())
                        .because(why),
                filed);
    }

    @Transactional
    public void withdraw(Access access, AppointmentId id) {
        var now = clock.instant();
        var filed = today(access, id, now);
        if (!checkIns.withdraw(id, access.person(), now)) {
            throw RuleViolation.conflict("scheduling.not-here");
        }
        tell(access, AuditEntry.of(now, access.actor(), "appointment.check-in-withdrawn", id.reference()), filed);
    }

    private FiledAppointment today(Access access, AppointmentId id, Instant now) {
        VisitRights.requireCheckIn(access);
        var filed = appointments.find(id).orElseThrow(() -> new NotFound(id.reference()));
        var zone = practices.get(access.practice()).zone();
        if (!LocalDate.ofInstant(filed.booking().start(), zone).equals(LocalDate.ofInstant(now, zone))) {
            throw RuleViolation.of("scheduling.not-today");
        }
        return filed;
    }

    private void tell(Access access, AuditEntry entry, FiledAppointment filed) {
        audit.record(entry.about(filed.patient().value()));
        news.changed(access.practice(), NEWS);
    }
}
