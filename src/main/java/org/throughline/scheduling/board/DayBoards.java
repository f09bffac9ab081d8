package org.throughline.scheduling.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Reference;
import org.throughline.practice.Practices;
import org.throughline.scheduling.appointment.RecordFiles;

/** The board of a day as its reader may see it; opening it is written down with whom it showed. */
@Service
public class DayBoards {

    private final BoardRepository board;
    private final RecordFiles files;
    private final Practices practices;
    private final AuditLog audit;
    private final Clock clock;

    DayBoards(BoardRepository board, RecordFiles files, Practices practices, AuditLog audit, Clock clock) {
        this.board = board;
        this.files = files;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A day of the practice's zone; today where none is named. */
    @Transactional
    public DayBoard of(Access access, Optional<LocalDate> named) {
        VisitRights.requireBoard(access);
        var now = clock.instant();
        var zone = practices.get(access.practice()).zone();
        var today = LocalDate.ofInstant(now, zone);
        var day = named.orElse(today);
        var span = new BoardRepository.Day(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                now);
        var rows =
                board.of(access, span).stream().map(row -> shown(access, row)).toList();
        record(access, rows, now);
        return new DayBoard(day, today, files.newest(day), rows, day.equals(today) && VisitRights.mayCheckIn(access));
    }

    /** INV-34: of whoever wishes for discreet wording the kind of visit is shown to clinicians only. */
    private static BoardRow shown(Access access, BoardRow row) {
        var type = VisitRights.seesServiceType(access)
                && (access.clinical() || !row.who().discreet());
        return new BoardRow(
                row.id(),
                row.who(),
                type ? row.booking() : row.booking().withoutServiceType(),
                VisitRights.seesCoverage(access)
                        ? row.readiness()
                        : row.readiness().withoutCoverage(),
                row.open(),
                row.checkIn(),
                row.toldAt());
    }

    private void record(Access access, List<BoardRow> rows, Instant now) {
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(now, access.actor(), "appointment.listed", practice)
                .showing(rows.stream().map(row -> row.who().patient().value()).toList()));
    }
}
