package org.throughline.scheduling.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.scheduling.appointment.AppointmentStatus;
import org.throughline.scheduling.board.BoardRow;
import org.throughline.scheduling.board.CheckIn;
import org.throughline.scheduling.board.DayBoard;
import org.throughline.scheduling.board.Readiness;
import org.throughline.scheduling.web.VisitsView.Mark;
import org.throughline.scheduling.web.VisitsView.Row;

/** One visit as words. */
@Component
class VisitRows {

    private final People people;

    VisitRows(People people) {
        this.people = people;
    }

    Map<PersonId, String> names() {
        return people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
    }

    Row of(BoardRow row, DayBoard board, Map<PersonId, String> names, Page page) {
        var booking = row.booking();
        var overdue = board.isToday() && row.expected() && page.said().isLate(booking.start());
        return new Row(
                row.id().toString(),
                new VisitsView.Time(booking.start(), booking.end().orElse(null), overdue),
                who(row),
                new VisitsView.Setting(
                        booking.setting().serviceType().orElse(null),
                        booking.setting().practitioner().orElse(null),
                        booking.setting().location().orElse(null)),
                marks(row.readiness(), page.texts()),
                open(row.open(), page.texts()),
                state(row, board, names, page),
                act(row, board));
    }

    private static VisitsView.Who who(BoardRow row) {
        var who = row.who();
        return new VisitsView.Who(
                who.name().full(),
                "/patients/" + who.patient(),
                who.language()
                        .filter(language -> !language.equals(Language.ENGLISH))
                        .map(language -> language.code().toUpperCase(Locale.ROOT))
                        .orElse(null));
    }

    private static List<Mark> marks(Readiness readiness, Texts texts) {
        return List.of(
                mark("forms", readiness.forms(), texts),
                mark("coverage", readiness.coverage(), texts),
                mark("language", readiness.language(), texts),
                mark("interpreter", readiness.interpreter(), texts));
    }

    private static Mark mark(String what, Readiness.Mark mark, Texts texts) {
        return new Mark(
                texts.get("scheduling.mark." + what),
                texts.get("scheduling.mark." + mark.name()),
                switch (mark) {
                    case READY -> "calm";
                    case MISSING -> "late";
                    case UNKNOWN, NOT_NEEDED, WITHHELD -> "muted";
                },
                switch (mark) {
                    case READY -> "check";
                    case MISSING -> "alert-triangle";
                    case UNKNOWN -> "help-circle";
                    case NOT_NEEDED, WITHHELD -> "minus";
                });
    }

    private static VisitsView.Open open(BoardRow.Open open, Texts texts) {
        return new VisitsView.Open(
                open.first().map(item -> "/?item=" + item).orElse(null),
                open.items() == 0 ? null : texts.get("scheduling.open", "count", open.items()),
                open.late() == 0 ? null : texts.get("scheduling.open.late", "count", open.late()),
                open.letDown());
    }

    private static VisitsView.State state(BoardRow row, DayBoard board, Map<PersonId, String> names, Page page) {
        var texts = page.texts();
        var notInFile = board.file()
                .filter(file -> file.leavesOut(row.toldAt()))
                .map(file ->
                        texts.get("scheduling.not-in-file", "at", page.said().at(row.toldAt())))
                .orElse(null);
        var checkIn = row.checkIn();
        if (checkIn.isPresent()) {
            return found(checkIn.get(), row, names, page, notInFile);
        }
        var status = row.booking().status();
        return status == AppointmentStatus.BOOKED
                ? new VisitsView.State(null, "muted", null, notInFile)
                : new VisitsView.State(
                        texts.get("scheduling.status." + status.name()),
                        status == AppointmentStatus.NOSHOW ? "late" : "muted",
                        null,
                        notInFile);
    }

    private static VisitsView.State found(
            CheckIn checkIn, BoardRow row, Map<PersonId, String> names, Page page, @Nullable String notInFile) {
        var texts = page.texts();
        var found = checkIn.found();
        var words = found.allReady()
                ? texts.get("scheduling.found.ready")
                : found.because()
                        .map(because -> texts.get(
                                "scheduling.found.missing", "what", texts.get("scheduling.missing." + because.name())))
                        .orElseGet(() -> texts.get("scheduling.found.not-ready"));
        var under = texts.get(
                "scheduling.found.by",
                "time",
                page.said().time(checkIn.at()),
                "who",
                Optional.ofNullable(names.get(checkIn.by())).orElse(""));
        var status = row.booking().status();
        var gone = status.over() && status != AppointmentStatus.FULFILLED;
        return new VisitsView.State(
                words,
                found.allReady() ? "calm" : "soon",
                gone ? under + " " + texts.get("scheduling.status.but." + status.name()) : under,
                notInFile);
    }

    private static VisitsView.Act act(BoardRow row, DayBoard board) {
        var status = row.booking().status();
        var open = status != AppointmentStatus.CANCELLED && status != AppointmentStatus.FULFILLED;
        return new VisitsView.Act(
                board.mayCheckIn() && row.checkIn().isEmpty() && open,
                board.mayCheckIn() && row.checkIn().isPresent(),
                VisitController.PATH + "/" + row.id() + "/check-in");
    }
}
