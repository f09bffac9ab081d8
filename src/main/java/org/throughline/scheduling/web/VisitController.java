package org.throughline.scheduling.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.scheduling.AppointmentId;
import org.throughline.scheduling.board.CheckIn.Found;
import org.throughline.scheduling.board.CheckInDesk;
import org.throughline.scheduling.board.NotReady;

/** The visits of a day, and the tap that says that a patient is here. */
@Controller
class VisitController {

    static final String PATH = "/visits";

    private final VisitPages pages;
    private final CheckInDesk desk;

    VisitController(VisitPages pages, CheckInDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping(PATH)
    String visits(Access access, Page page, @RequestParam(defaultValue = "") String on, Model model) {
        model.addAttribute("visits", pages.of(access, page, day(on)));
        return "scheduling/visits";
    }

    /** What names no day means today. */
    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(written).filter(day -> !day.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @PostMapping(PATH + "/{id}/check-in")
    String checkIn(Access access, @PathVariable UUID id) {
        desk.checkIn(access, new AppointmentId(id), Found.ALL_READY);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/check-in/not-ready")
    String notReady(
            Access access,
            @PathVariable UUID id,
            @RequestParam(name = "missing", required = false) @Nullable NotReady what) {
        desk.checkIn(access, new AppointmentId(id), Found.notReady(Optional.ofNullable(what)));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/check-in/withdrawal")
    String withdraw(Access access, @PathVariable UUID id) {
        desk.withdraw(access, new AppointmentId(id));
        return "redirect:" + PATH;
    }
}
