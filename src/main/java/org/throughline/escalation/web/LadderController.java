package org.throughline.escalation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.escalation.ladder.LadderRule;
import org.throughline.escalation.ladder.LadderRules;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.PersonId;
import org.throughline.work.Urgency;

/** Who is asked in which order, and how long each has: to read for everybody, to change for the manager. */
@Controller
class LadderController {

    static final String PATH = "/escalation-rules";

    private final LadderRules rules;
    private final People people;

    LadderController(LadderRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    @GetMapping(PATH)
    String all(Access access, Model model) {
        access.requireManager();
        var choices = people.all().stream().filter(Colleague::active).toList();
        model.addAttribute("ladder", new LadderView(rows(choices), choices));
        return "escalation/rules";
    }

    @PostMapping(PATH)
    String change(
            Access access,
            @RequestParam Urgency urgency,
            @RequestParam Rung rung,
            @RequestParam int minutes,
            @RequestParam(required = false) @Nullable UUID person) {
        rules.change(
                access,
                new LadderRule(urgency, rung, Optional.ofNullable(person).map(PersonId::new), minutes));
        return "redirect:" + PATH;
    }

    private List<LadderView.Row> rows(List<Colleague> choices) {
        return rules.all().stream()
                .map(rule -> new LadderView.Row(
                        rule.urgency().name(),
                        rule.rung().name(),
                        rule.rung().code(),
                        rule.minutes(),
                        rule.person().map(PersonId::toString).orElse(""),
                        choices.stream().filter(one -> fits(rule.rung(), one)).toList()))
                .toList();
    }

    private static boolean fits(Rung rung, Colleague one) {
        return switch (rung) {
            case RECEIVER, BACKUP -> one.role().clinical();
            case MANAGER, OWNER -> true;
        };
    }
}
