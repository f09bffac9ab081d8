package org.throughline.work.web;

import java.time.DateTimeException;
import java.time.Instant;
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
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.attempt.AttemptDesk;
import org.throughline.work.attempt.AttemptDesk.Call;
import org.throughline.work.attempt.AttemptDesk.Result;
import org.throughline.work.item.State;
import org.throughline.work.queue.Seen;

/** Calling a patient from an item, and what became of the call. */
@Controller
class CallSheetController {

    private final CallSheetPages pages;
    private final ReplyPages replies;
    private final AttemptDesk attempts;

    CallSheetController(CallSheetPages pages, ReplyPages replies, AttemptDesk attempts) {
        this.pages = pages;
        this.replies = replies;
        this.attempts = attempts;
    }

    @GetMapping("/work-items/{id}/call")
    String sheet(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String again,
            Model model) {
        var asked = new CallSheetPages.Asked(Optional.ofNullable(language), Optional.ofNullable(again));
        return pages.of(access, page, new WorkItemId(id), asked)
                .map(sheet -> {
                    model.addAttribute("sheet", sheet);
                    return "work/callSheet";
                })
                .orElseGet(() -> {
                    model.addAttribute("item", replies.untaken(access, page, new WorkItemId(id)));
                    return "work/untaken";
                });
    }

    /** What waits for the next attempt leaves the hand; whoever talked goes on with the note. */
    @PostMapping("/work-items/{id}/attempts")
    String called(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Result result,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "en") String language) {
        var call = new Call(result, window(again), Language.of(language));
        var item = attempts.called(access, new Seen(new WorkItemId(id), version), call);
        return item.standing().state() == State.WAITING_PATIENT
                ? "redirect:/queue/empty?done=true"
                : "redirect:/work-items/" + id;
    }

    /** An interval as ISO 8601 writes it, or nothing. */
    private static Optional<TimeWindow> window(String again) {
        if (again.isBlank()) {
            return Optional.empty();
        }
        try {
            var parts = again.split("/", 2);
            return Optional.of(new TimeWindow(Instant.parse(parts[0]), Instant.parse(parts[parts.length - 1])));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw RuleViolation.of("work.attempt-outside-hours");
        }
    }
}
