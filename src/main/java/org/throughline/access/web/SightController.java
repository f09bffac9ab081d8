package org.throughline.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.DataCategory;
import org.throughline.access.People;
import org.throughline.access.SecondPerson;
import org.throughline.access.Sight;
import org.throughline.access.sight.LaneSights;
import org.throughline.access.sight.SightDesk;
import org.throughline.access.web.SightsView.Cell;
import org.throughline.access.web.SightsView.Row;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;

/** Which lane sees how much of what: to read, to print for an auditor, and to change lane by lane. */
@Controller
class SightController {

    private final SightDesk desk;
    private final People people;

    SightController(SightDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @GetMapping("/sights")
    String all(Access access, Model model) {
        model.addAttribute("sights", view(access, desk.all(access)));
        return "access/sights";
    }

    @GetMapping("/sights/{lane}")
    String one(Access access, @PathVariable String lane, Model model) {
        model.addAttribute("sights", view(access, List.of(of(access, lane))));
        return "access/sightsOfLane";
    }

    @PostMapping("/sights/{lane}")
    String change(
            Access access,
            @PathVariable String lane,
            @RequestParam DataCategory category,
            @RequestParam Sight sight,
            @RequestParam @NotBlank @Size(max = 200) String reason) {
        desk.change(access, of(access, lane).lane(), new SightDesk.Change(category, sight, reason.strip()));
        return "redirect:/sights/" + lane;
    }

    private LaneSights of(Access access, String lane) {
        return desk.all(access).stream()
                .filter(one -> one.lane().value().equals(lane))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such lane here"));
    }

    private SightsView view(Access access, List<LaneSights> lanes) {
        Map<PersonId, String> names =
                people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        var rows = lanes.stream()
                .map(lane -> new Row(lane.lane(), cells(lane, names), SecondPerson.mayBe(access)))
                .toList();
        return new SightsView(Arrays.asList(DataCategory.values()), rows);
    }

    private static List<Cell> cells(LaneSights lane, Map<PersonId, String> names) {
        return Arrays.stream(DataCategory.values())
                .map(kind -> cell(kind, lane.of(kind), names))
                .toList();
    }

    private static Cell cell(DataCategory kind, LaneSights.Shown shown, Map<PersonId, String> names) {
        return shown.changed()
                .map(changed -> new Cell(
                        kind, shown.sight(), names.getOrDefault(changed.by(), ""), changed.at(), changed.reason()))
                .orElseGet(() -> new Cell(kind, shown.sight(), null, null, null));
    }
}
