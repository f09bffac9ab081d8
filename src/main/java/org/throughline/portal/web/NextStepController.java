package org.throughline.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.throughline.communication.PortalContact.Wish;
import org.throughline.kernel.Language;
import org.throughline.portal.link.LinkDoor;
import org.throughline.portal.link.PageAnswerDesk;
import org.throughline.portal.web.Doorkeeper.Inside;
import org.throughline.portal.web.Doorkeeper.Outside;
import org.throughline.portal.web.SendPages.Filled;

/** The patient's page behind a link: plain pages and plain forms, so that it works without script and on a slow line. */
@Controller
class NextStepController {

    private static final int UNPROCESSABLE = 422;
    private static final String TO = "redirect:";

    private final Doorkeeper doors;
    private final LinkDoor door;
    private final PageAnswerDesk answers;
    private final NextStepPages steps;
    private final SendPages sending;
    private final VisitCookies cookies;
    private final Clock clock;

    NextStepController(
            Doorkeeper doors,
            LinkDoor door,
            PageAnswerDesk answers,
            NextStepPages steps,
            SendPages sending,
            VisitCookies cookies,
            Clock clock) {
        this.doors = doors;
        this.door = door;
        this.answers = answers;
        this.steps = steps;
        this.sending = sending;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Made of every request, so that no method has to name its parts. */
    @ModelAttribute
    Knock knock(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return new Knock(token, request, response, model);
    }

    @GetMapping("/n/{token}")
    String show(@ModelAttribute(binding = false) Knock knock) {
        return doors.answer(knock, DoorView.Kept.NOTHING, at -> {
            knock.model().addAttribute("page", at.page());
            knock.model().addAttribute("step", steps.of(at));
            return "portal/step";
        });
    }

    @PostMapping("/n/{token}/birth-date")
    String enter(
            @ModelAttribute(binding = false) Knock knock,
            BirthDateForm born,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String text) {
        var kept = new DoorView.Kept(wish, text);
        return doors.atLink(
                knock,
                at -> born.date(LocalDate.ofInstant(
                                clock.instant(), at.practice().zone()))
                        .map(date -> enter(at, born, date, kept))
                        .orElseGet(() -> ask(at, "invalid", born, kept)));
    }

    private String enter(Outside at, BirthDateForm born, LocalDate date, DoorView.Kept kept) {
        return switch (door.enter(at.link().id(), date)) {
            case LinkDoor.Entry.Entered(var visit) -> {
                cookies.begin(at.knock().response(), at.knock().href(), visit);
                yield wish(kept.wish())
                        .filter(any -> !kept.text().isBlank())
                        .flatMap(wish -> door.visit(at.link().id(), visit).map(open -> goOn(at, open, wish, kept)))
                        .orElse(TO + at.knock().href());
            }
            case LinkDoor.Entry.Wrong() -> ask(at, "wrong", born, kept);
            case LinkDoor.Entry.Shut() -> doors.nobody(at.knock());
        };
    }

    private String goOn(Outside at, LinkDoor.Open open, Wish wish, DoorView.Kept kept) {
        return form(
                new Inside(at.knock(), open, at.practice(), at.frame(), at.page()),
                wish,
                kept.text(),
                Optional.empty());
    }

    private String ask(Outside at, String trouble, BirthDateForm typed, DoorView.Kept kept) {
        at.knock().response().setStatus(UNPROCESSABLE);
        return doors.ask(at, trouble, typed, kept);
    }

    /** Only the reader is asked which language it is; a link that opens nothing answers in it too. */
    @PostMapping("/n/{token}/language")
    String language(@ModelAttribute(binding = false) Knock knock, @RequestParam(defaultValue = "") String to) {
        var language = Language.of(to);
        if (language.spokenByTheProduct()) {
            cookies.read(knock.response(), knock.href(), language);
            doors.answer(knock, DoorView.Kept.NOTHING, at -> {
                door.read(at.open(), language);
                return "";
            });
        }
        return TO + knock.href();
    }

    @GetMapping("/n/{token}/received")
    String received(@ModelAttribute(binding = false) Knock knock) {
        return doors.answer(
                knock,
                DoorView.Kept.NOTHING,
                at -> at.open()
                        .visit()
                        .receipt()
                        .map(receipt -> {
                            knock.model().addAttribute("page", at.page());
                            knock.model().addAttribute("receipt", sending.receipt(at, receipt));
                            return "portal/receipt";
                        })
                        .orElse(TO + knock.href()));
    }

    @GetMapping("/n/{token}/{wish}")
    String form(@ModelAttribute(binding = false) Knock knock, @PathVariable String wish) {
        return wish(wish)
                .map(known -> doors.answer(knock, DoorView.Kept.NOTHING, at -> form(at, known, "", trouble(knock))))
                .orElseGet(() -> doors.nobody(knock));
    }

    @PostMapping("/n/{token}/{wish}")
    String send(@ModelAttribute(binding = false) Knock knock, @PathVariable String wish, SentForm sent) {
        return wish(wish)
                .map(known -> doors.answer(knock, new DoorView.Kept(wish, sent.words()), at -> send(at, known, sent)))
                .orElseGet(() -> doors.nobody(knock));
    }

    private String send(Inside at, Wish wish, SentForm sent) {
        return switch (sending.read(at, wish, sent)) {
            case Filled.Missing(var code) -> {
                at.knock().response().setStatus(UNPROCESSABLE);
                yield form(at, wish, sent.words(), Optional.of(code));
            }
            case Filled.Complete(var complete) ->
                answers.take(at.open(), complete) ? TO + at.knock().href() + "/received" : doors.nobody(at.knock());
        };
    }

    private String form(Inside at, Wish wish, String text, Optional<String> trouble) {
        at.knock().model().addAttribute("page", at.page());
        at.knock().model().addAttribute("send", sending.form(at, wish, text, trouble.orElse(null)));
        return "portal/send";
    }

    /** The container stops reading a file that is far too large, so nothing of the form is known here. */
    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return TO + request.getRequestURI() + "?too-large";
    }

    private static Optional<String> trouble(Knock knock) {
        return Optional.of("too-large").filter(knock.request().getParameterMap()::containsKey);
    }

    private static Optional<Wish> wish(String code) {
        return Arrays.stream(Wish.values())
                .filter(wish -> SendPages.code(wish).equals(code))
                .findFirst();
    }
}
