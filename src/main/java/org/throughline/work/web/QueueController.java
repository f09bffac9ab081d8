package org.throughline.work.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.work.queue.QueueList;
import org.throughline.work.queue.WorkQueue;

/** The lists of the queue, and taking the next item from it. */
@Controller
class QueueController {

    private final QueuePages pages;
    private final WorkQueue queue;

    QueueController(QueuePages pages, WorkQueue queue) {
        this.pages = pages;
        this.queue = queue;
    }

    @GetMapping("/queue")
    String list(Access access, Page page, @RequestParam(defaultValue = "lane") String tab, Model model) {
        var chosen = QueueList.Tab.valueOf(tab.toUpperCase(Locale.ROOT));
        model.addAttribute("queue", pages.of(access, page, chosen));
        return "work/queue";
    }

    @PostMapping("/work-items/next")
    String takeNext(Access access) {
        return queue.takeNext(access)
                .map(taken -> "redirect:/work-items/" + taken.item().id() + "?next=" + taken.because())
                .orElse("redirect:/queue/empty");
    }

    /** What stands where an item stood: how many more wait after one was done, or that nothing does. */
    @GetMapping("/queue/empty")
    String nothingLeft(Access access, @RequestParam(defaultValue = "false") boolean done, Model model) {
        model.addAttribute("waiting", done ? pages.waiting(access) : 0);
        return "work/nothing";
    }
}
