package org.throughline.desk.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;

/** The workspace: the queue, the conversation and the playbook side by side. */
@Controller
class DeskController {

    @GetMapping("/")
    String workspace(
            Access access,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "lane") String tab,
            Model model) {
        var open = item == null ? null : "/work-items/" + item;
        model.addAttribute(
                "desk", new WorkspaceView("/queue?tab=" + tab.replaceAll("[^a-z]", ""), open, "/live", null, null));
        return "desk/workspace";
    }
}
