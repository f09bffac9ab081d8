package org.throughline.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.work.search.ItemSearch;

/** The search of the bar: one item opens at once, several are listed. */
@Controller
class SearchController {

    private final ItemSearch search;

    SearchController(ItemSearch search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(Access access, @RequestParam(defaultValue = "") String q, Model model) {
        var found = search.find(access, q);
        if (found.size() == 1) {
            return "redirect:/?item=" + found.getFirst().id();
        }
        var rows = found.stream()
                .map(item -> new FoundView.Row(
                        "/?item=" + item.id(),
                        item.reference(),
                        item.matter().summary().orElse(""),
                        item.times().receivedAt(),
                        item.standing().state().isOpen()))
                .toList();
        model.addAttribute("found", new FoundView(rows));
        return "work/found";
    }
}
