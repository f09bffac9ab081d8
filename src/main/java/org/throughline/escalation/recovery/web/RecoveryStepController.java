package org.throughline.escalation.recovery.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.escalation.recovery.Harm;
import org.throughline.escalation.recovery.Lesson;
import org.throughline.escalation.recovery.Progress.Outcome;
import org.throughline.escalation.recovery.RecoveryDesk;
import org.throughline.escalation.recovery.RecoveryDesk.Seen;
import org.throughline.escalation.recovery.RecoveryId;
import org.throughline.escalation.recovery.RecoveryNote;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;

/** The steps of a case, each a form of its page. */
@Controller
@RequestMapping(RecoveryController.PATH + "/{id}")
class RecoveryStepController {

    private final RecoveryDesk desk;

    RecoveryStepController(RecoveryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/facts")
    String add(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String wants,
            @RequestParam(defaultValue = "UNKNOWN") Harm harm) {
        desk.add(access, seen(id, version), new RecoveryDesk.Heard(words, wants, harm));
        return back(id);
    }

    @PostMapping("/urgency")
    String raise(Access access, @PathVariable UUID id, @RequestParam int version) {
        desk.raise(access, seen(id, version));
        return back(id);
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words) {
        desk.acknowledge(access, seen(id, version), words);
        return back(id);
    }

    @PostMapping("/owner")
    String own(Access access, @PathVariable UUID id, @RequestParam int version) {
        desk.own(access, seen(id, version));
        return back(id);
    }

    @PostMapping("/actions")
    String act(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words) {
        desk.act(access, seen(id, version), words);
        return back(id);
    }

    @PostMapping("/contacts")
    String contacted(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean reached,
            @RequestParam(defaultValue = "") String words) {
        desk.contacted(access, seen(id, version), reached, words);
        return back(id);
    }

    @PostMapping("/notes")
    String note(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String promise,
            @RequestParam(defaultValue = "") String route) {
        desk.note(access, seen(id, version), new RecoveryNote(why, action, promise, route));
        return back(id);
    }

    @PostMapping("/closure")
    String close(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "NO_REPLY") Outcome outcome,
            @RequestParam(defaultValue = "") String agreed) {
        desk.close(access, seen(id, version), outcome, agreed);
        return back(id);
    }

    /** A source says what is changed, by whom and when; without one the words say why nothing is. */
    @PostMapping("/lesson")
    String learn(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Lesson.@Nullable Source source,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        desk.learn(access, seen(id, version), lesson(Optional.ofNullable(source), words, owner, on));
        return back(id);
    }

    private static Lesson lesson(
            Optional<Lesson.Source> source, String words, @Nullable UUID owner, @Nullable LocalDate on) {
        if (source.isEmpty()) {
            return new Lesson.Nothing(words);
        }
        if (owner == null || on == null) {
            throw RuleViolation.of("recovery.fix-incomplete");
        }
        return new Lesson.Fix(source.get(), words, new PersonId(owner), on);
    }

    private static Seen seen(UUID id, int version) {
        return new Seen(new RecoveryId(id), version);
    }

    private static String back(UUID id) {
        return "redirect:" + RecoveryController.PATH + "/" + id;
    }
}
