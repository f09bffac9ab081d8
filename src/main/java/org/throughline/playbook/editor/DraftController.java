package org.throughline.playbook.editor;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.platform.web.Htmx;
import org.throughline.platform.web.Page;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentList;
import org.throughline.playbook.version.DraftDesk;
import org.throughline.playbook.version.DraftDesk.Taken;
import org.throughline.playbook.version.Edited;

/** Drafts: begun, written field by field, and discarded. */
@Controller
class DraftController {

    private static final String PATH = PlaybookController.PATH;
    private static final String DRAFT = PATH + "/{moment}/draft";

    private final DraftDesk drafts;
    private final EditorPages pages;

    DraftController(DraftDesk drafts, EditorPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> add(Access access, Page page, @Valid @ModelAttribute NewMomentForm form) {
        drafts.begin(access, form.moment());
        var address = PATH + "/" + form.code();
        return page.fragment()
                ? ResponseEntity.noContent().header("HX-Redirect", address).build()
                : ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, address)
                        .build();
    }

    @PostMapping(DRAFT)
    String begin(
            Access access,
            @PathVariable String moment,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam String side) {
        drafts.begin(access, MomentCode.of(moment), from == null ? OptionalInt.empty() : OptionalInt.of(from));
        return back(moment, side);
    }

    @PostMapping(DRAFT + "/fields")
    String change(
            Access access,
            Page page,
            @PathVariable String moment,
            @ModelAttribute FieldForm form,
            HttpServletResponse response,
            Model model) {
        var href = PATH + "/" + moment + "?side=" + (form.place().spanish() ? "es" : "en");
        var answer = switch (drafts.change(access, MomentCode.of(moment), form.edit())) {
            case Edited.Saved(var words) -> FieldView.saved(words, page.said().now(), href);
            case Edited.SomebodyWasFirst(var theirs, var by) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield FieldView.somebodyWasFirst(form.edit().seen(), theirs, pages.nameOf(page, by), href);
            }
        };
        Htmx.announce(response, "playbook-changed");
        model.addAttribute("field", answer);
        return "playbook/fieldState";
    }

    @PostMapping(DRAFT + "/items")
    String addOne(Access access, @PathVariable String moment, @RequestParam String list, @RequestParam String side) {
        drafts.add(access, MomentCode.of(moment), MomentList.named(list));
        return back(moment, side) + "&added=" + list;
    }

    @PostMapping(DRAFT + "/items/removal")
    String removeOne(
            Access access,
            @PathVariable String moment,
            @RequestParam String list,
            @RequestParam int index,
            @RequestParam String seen,
            @RequestParam String side) {
        drafts.remove(access, MomentCode.of(moment), MomentList.named(list), new Taken(index, seen));
        return back(moment, side);
    }

    @PostMapping(DRAFT + "/removal")
    String discard(Access access, @PathVariable String moment, @RequestParam String side) {
        drafts.discard(access, MomentCode.of(moment));
        return back(moment, side);
    }

    /** The page again, with what is so now. */
    static String back(String moment, String side) {
        return "redirect:" + PATH + "/" + MomentCode.of(moment) + "?side=" + (side.equals("es") ? "es" : "en");
    }
}
