package org.throughline.work.web;

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
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;

/** One item and its conversation, and what one can do with it besides answering and closing. */
@Controller
class ItemController {

    private final ItemPages pages;
    private final ThreadPages threads;
    private final CardPages cards;
    private final WorkQueue queue;

    ItemController(ItemPages pages, ThreadPages threads, CardPages cards, WorkQueue queue) {
        this.pages = pages;
        this.threads = threads;
        this.cards = cards;
        this.queue = queue;
    }

    @GetMapping("/work-items/{id}")
    String item(
            Access access,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String next,
            Model model) {
        model.addAttribute("item", pages.of(access, page, new WorkItemId(id), Optional.ofNullable(next)));
        return "work/item";
    }

    @GetMapping("/work-items/{id}/thread")
    String thread(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("thread", threads.of(access, page, new WorkItemId(id)));
        return "communication/thread";
    }

    @GetMapping("/work-items/{id}/card")
    String card(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("card", cards.of(access, page, new WorkItemId(id)));
        return "playbook/card";
    }

    @PostMapping("/work-items/{id}/assignment")
    String claim(Access access, @PathVariable UUID id) {
        queue.claim(access, new WorkItemId(id));
        return "redirect:/work-items/" + id;
    }

    @GetMapping("/work-items/{id}/hand-over")
    String handOver(Access access, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("handOver", pages.handOver(access, page, new WorkItemId(id)));
        return "work/handOver";
    }

    @PostMapping("/work-items/{id}/parking")
    String park(Access access, @PathVariable UUID id, @RequestParam int version, @RequestParam String line) {
        queue.park(access, seen(id, version), line);
        return "redirect:/queue/empty?done=true";
    }

    @PostMapping("/work-items/{id}/return")
    String giveBack(Access access, @PathVariable UUID id, @RequestParam int version, @RequestParam String reason) {
        queue.giveBack(access, seen(id, version), reason);
        return "redirect:/queue/empty?done=true";
    }

    @PostMapping("/work-items/{id}/owner")
    String handTo(
            Access access,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID colleague,
            @RequestParam(defaultValue = "") String why) {
        queue.handTo(
                access,
                seen(id, version),
                new PersonId(colleague),
                Optional.of(why).filter(words -> !words.isBlank()));
        return "redirect:/work-items/" + id;
    }

    @PostMapping("/work-items/{id}/take-back")
    String takeBack(Access access, @PathVariable UUID id, @RequestParam int version) {
        queue.takeBack(access, seen(id, version));
        return "redirect:/work-items/" + id;
    }

    @PostMapping("/work-items/{id}/lane")
    String move(Access access, @PathVariable UUID id, @RequestParam int version, @RequestParam String lane) {
        queue.moveTo(access, seen(id, version), new LaneCode(lane));
        return "redirect:/queue/empty?done=true";
    }

    private static Seen seen(UUID id, int version) {
        return new Seen(new WorkItemId(id), version);
    }
}
