package org.throughline.playbook.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.platform.web.Page;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.WithdrawalDesk;

/** The way of a version into force, and back. */
@Controller
class ReviewController {

    private static final String MOMENT = PlaybookController.PATH + "/{moment}";
    private static final String VERSION = MOMENT + "/versions/{number}";

    private final ReviewDesk reviews;
    private final WithdrawalDesk withdrawals;
    private final EditorPages pages;

    ReviewController(ReviewDesk reviews, WithdrawalDesk withdrawals, EditorPages pages) {
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.pages = pages;
    }

    @PostMapping(MOMENT + "/draft/review")
    String send(
            Access access,
            Page page,
            @PathVariable String moment,
            @RequestParam String side,
            HttpServletResponse response,
            Model model) {
        var code = MomentCode.of(moment);
        var refusals = reviews.send(access, code);
        if (refusals.isEmpty()) {
            return DraftController.back(moment, side);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var look = LookPages.Asked.of(Optional.of(side), Optional.empty(), Language.of(page.language()));
        var asked = new EditorPages.Asked(code, look, Optional.empty(), refusals);
        model.addAttribute("editor", pages.one(access, page, asked));
        return "playbook/editor";
    }

    @PostMapping(MOMENT + "/withdrawal")
    String withdraw(Access access, @PathVariable String moment, @ModelAttribute SeenForm form) {
        withdrawals.propose(access, MomentCode.of(moment), form.why());
        return DraftController.back(moment, form.language());
    }

    @PostMapping(VERSION + "/return")
    String giveBack(
            Access access, @PathVariable String moment, @PathVariable int number, @ModelAttribute SeenForm form) {
        reviews.giveBack(access, form.seen(moment, number), form.why());
        return DraftController.back(moment, form.language());
    }

    @PostMapping(VERSION + "/approval")
    String approve(
            Access access,
            Page page,
            @PathVariable String moment,
            @PathVariable int number,
            @ModelAttribute SeenForm form,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from) {
        var zone = page.said().zone();
        var today = page.said().now().atZone(zone).toLocalDate();
        // a day begins with its first minute in the practice's zone; today has begun, so it means now
        var start = from.filter(day -> !day.equals(today))
                .map(day -> day.atStartOfDay(zone).toInstant());
        reviews.approve(access, form.seen(moment, number), start);
        return DraftController.back(moment, form.language());
    }

    @PostMapping(VERSION + "/withdrawal")
    String takeBack(
            Access access, @PathVariable String moment, @PathVariable int number, @ModelAttribute SeenForm form) {
        reviews.takeBack(access, form.seen(moment, number), form.why());
        return DraftController.back(moment, form.language());
    }

    @PostMapping(VERSION + "/roll-back")
    String rollBack(
            Access access, @PathVariable String moment, @PathVariable int number, @ModelAttribute SeenForm form) {
        reviews.rollBack(access, MomentCode.of(moment), number, form.why());
        return DraftController.back(moment, form.language());
    }

    @PostMapping(VERSION + "/spanish")
    String signSpanish(
            Access access, @PathVariable String moment, @PathVariable int number, @ModelAttribute SeenForm form) {
        reviews.signSpanish(access, form.seen(moment, number));
        return DraftController.back(moment, form.language());
    }
}
