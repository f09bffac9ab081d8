package org.throughline.playbook.training.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.platform.web.Page;
import org.throughline.playbook.training.LessonDesk;
import org.throughline.playbook.training.RehearsalDesk;

/** The training of one's lanes: begun here, and the lesson on what has changed. */
@Controller
class TrainingController {

    static final String PATH = "/training";

    /** How a form names the answer to the question on a moment. */
    private static final String ANSWER = "answer.";

    private final TrainingPages pages;
    private final RehearsalDesk rehearsals;
    private final LessonDesk lessons;

    TrainingController(TrainingPages pages, RehearsalDesk rehearsals, LessonDesk lessons) {
        this.pages = pages;
        this.rehearsals = rehearsals;
        this.lessons = lessons;
    }

    @GetMapping(PATH)
    String all(Access access, Page page, Model model) {
        model.addAttribute("training", pages.all(access, page));
        return "playbook/training/lanes";
    }

    @GetMapping(PATH + "/{lane}")
    String one(Access access, @PathVariable String lane, Model model) {
        model.addAttribute("lane", pages.lane(access, lane(lane), List.of()));
        return "playbook/training/lane";
    }

    @PostMapping(PATH + "/{lane}/rehearsals")
    String begin(Access access, @PathVariable String lane) {
        return "redirect:" + RehearsalController.PATH + "/" + rehearsals.begin(access, lane(lane));
    }

    @PostMapping(PATH + "/{lane}/lesson")
    String learn(
            Access access,
            Page page,
            @PathVariable String lane,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> form,
            Model model) {
        var wrong = lessons.answer(access, lane(lane), seen, chosen(form), Language.of(page.language()));
        if (wrong.isEmpty()) {
            return "redirect:" + PATH + "/" + lane;
        }
        model.addAttribute("lane", pages.lane(access, lane(lane), wrong));
        return "playbook/training/lane";
    }

    /** Which wording was chosen for each moment. */
    private static Map<String, Integer> chosen(Map<String, String> form) {
        var chosen = new HashMap<String, Integer>();
        form.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                chosen.put(name.substring(ANSWER.length()), value.equals("0") ? 0 : 1);
            }
        });
        return chosen;
    }

    /** The lane of an address; what cannot be a code is none. */
    private static LaneCode lane(String written) {
        try {
            return new LaneCode(written);
        } catch (IllegalArgumentException noCode) {
            throw new NotFound("no such lane");
        }
    }
}
