package org.throughline.access.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.access.shift.ShiftDesk;
import org.throughline.access.shift.ShiftException;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.web.Page;

/** Who works when: seen by everybody, planned by the manager and the agency's lead, with the own times away. */
@Controller
class ShiftController {

    static final String PATH = "/shifts";

    private final ShiftPages pages;
    private final ShiftDesk desk;

    ShiftController(ShiftPages pages, ShiftDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** As the page sends it, by the practice's clock; nobody named means oneself. */
    record AwayForm(
            @Nullable UUID person, ShiftException.Kind absence, LocalDateTime awayFrom, LocalDateTime awayUntil) {}

    @GetMapping(PATH)
    String week(Access access, Page page, @RequestParam Optional<LocalDate> week, Model model) {
        model.addAttribute("shifts", pages.of(access, page, week));
        return "access/shifts";
    }

    @PostMapping(PATH + "/away")
    String away(Access access, Page page, @Valid @ModelAttribute AwayForm form) {
        var zone = page.said().zone();
        var person = form.person() == null ? access.person() : new PersonId(form.person());
        var when = window(
                form.awayFrom().atZone(zone).toInstant(),
                form.awayUntil().atZone(zone).toInstant());
        desk.away(access, person, form.absence(), when);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/extra")
    String extra(
            Access access,
            @RequestParam UUID person,
            @RequestParam Instant thereFrom,
            @RequestParam Instant thereUntil) {
        desk.extra(access, new PersonId(person), window(thereFrom, thereUntil));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/exceptions/{id}/cancel")
    String cancel(Access access, @PathVariable UUID id) {
        desk.cancel(access, id);
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/people/{id}")
    String usual(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("week", pages.week(access, page, new PersonId(id)));
        return "access/shiftsOfPerson";
    }

    @PostMapping(PATH + "/people/{id}")
    String change(Access access, @PathVariable UUID id, @Valid @ModelAttribute WeekForm form) {
        desk.setWeek(access, new PersonId(id), form.week());
        return "redirect:" + PATH;
    }

    private static TimeWindow window(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw RuleViolation.of("access.shift-ends-before-it-begins");
        }
        return new TimeWindow(from, until);
    }
}
