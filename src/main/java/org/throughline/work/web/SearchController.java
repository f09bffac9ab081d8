package org.throughline.work.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.work.search.ItemSearch;
import org.throughline.work.sight.WordsInLane;

/** The search of the bar: one item opens at once, several are listed. */
@Controller
class SearchController {

    private final ItemSearch search;
    private final Clock clock;

    SearchController(ItemSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(Access access, @RequestParam(defaultValue = "") String q, Model model) {
        var found = search.find(access, q);
        if (found.size() == 1) {
            return "redirect:/?item=" + found.getFirst().id();
        }
        var words = new WordsInLane(access, clock.instant());
        var rows = found.stream()
                .map(item -> new FoundView.Row(
                        "/?item=" + item.id(),
                        item.reference(),
                        words.summary(item).orElse(""),
                        item.times().receivedAt(),
                        item.standing().state().isOpen()))
                .toList();
        model.addAttribute("found", new FoundView(rows));
        return "work/found";
    }
}
