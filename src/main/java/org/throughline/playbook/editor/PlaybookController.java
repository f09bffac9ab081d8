package org.throughline.playbook.editor;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.platform.web.Page;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentList;
import org.throughline.playbook.editor.EditorPages.Asked;

/** The playbook as everybody of the staff may read it. */
@Controller
class PlaybookController {

    static final String PATH = "/playbook";

    private final EditorPages pages;

    PlaybookController(EditorPages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    String all(Access access, Page page, Model model) {
        model.addAttribute("editor", pages.all(access, page));
        return "playbook/editor";
    }

    @GetMapping(PATH + "/{moment}")
    String one(
            Access access,
            Page page,
            @PathVariable String moment,
            @RequestParam Optional<String> side,
            @RequestParam Optional<String> channel,
            @RequestParam Optional<String> added,
            Model model) {
        var asked =
                new Asked(MomentCode.of(moment), look(page, side, channel), added.map(MomentList::named), List.of());
        model.addAttribute("editor", pages.one(access, page, asked));
        return "playbook/editor";
    }

    @GetMapping(PATH + "/{moment}/look")
    String look(
            Access access,
            Page page,
            @PathVariable String moment,
            @RequestParam Optional<String> side,
            @RequestParam Optional<String> channel,
            Model model) {
        var asked = Asked.of(MomentCode.of(moment), look(page, side, channel));
        model.addAttribute("look", pages.look(access, page, asked));
        return "playbook/look";
    }

    private static LookPages.Asked look(Page page, Optional<String> side, Optional<String> channel) {
        return LookPages.Asked.of(side, channel, Language.of(page.language()));
    }
}
