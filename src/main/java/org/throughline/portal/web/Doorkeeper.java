package org.throughline.portal.web;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.platform.web.Page;
import org.throughline.platform.web.Pages;
import org.throughline.portal.link.LinkDoor;
import org.throughline.portal.link.NextStepLink;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;

/**
 * Brings somebody with a link as far as it goes: to the page of whoever has given the birth date, to the question for it, or
 * to the one page that says the same of every link that opens nothing.
 */
@Component
class Doorkeeper {

    private static final int NOT_FOUND = 404;

    private final LinkDoor door;
    private final VisitCookies cookies;
    private final Practices practices;
    private final EmergencyRoutes routes;
    private final Pages pages;

    Doorkeeper(LinkDoor door, VisitCookies cookies, Practices practices, EmergencyRoutes routes, Pages pages) {
        this.door = door;
        this.cookies = cookies;
        this.practices = practices;
        this.routes = routes;
        this.pages = pages;
    }

    /** Somebody who has given the birth date. */
    record Inside(Knock knock, LinkDoor.Open open, Practice practice, VisitFrame frame, Page page) {}

    /** Somebody with a link that would open. */
    record Outside(Knock knock, NextStepLink link, Practice practice, VisitFrame frame, Page page) {}

    /** What the page answers: inside to whoever has given the birth date, else the question for it. */
    String answer(Knock knock, DoorView.Kept kept, Function<Inside, String> inside) {
        return atLink(
                knock,
                outside -> inside(outside).map(inside).orElseGet(() -> ask(outside, "", BirthDateForm.EMPTY, kept)));
    }

    /** Within the practice of the link, if it would open; everything else gets the same page. */
    String atLink(Knock knock, Function<Outside, String> step) {
        return door.address(knock.token())
                .map(address -> CurrentPractice.<String, RuntimeException>within(
                        address.practice(),
                        () -> door.find(address.link())
                                .map(link -> step.apply(outside(knock, link, practices.get(address.practice()))))
                                .orElseGet(() -> nobody(knock))))
                .orElseGet(() -> nobody(knock));
    }

    String ask(Outside at, String trouble, BirthDateForm typed, DoorView.Kept kept) {
        at.knock().model().addAttribute("page", at.page());
        at.knock().model().addAttribute("door", new DoorView(at.frame(), trouble, typed, kept));
        return "portal/door";
    }

    /** Guessed, run out, taken back, locked or forwarded: nobody can tell which. */
    String nobody(Knock knock) {
        knock.response().setStatus(NOT_FOUND);
        var asked = Language.of(RequestContextUtils.getLocale(knock.request()).toLanguageTag());
        var language = cookies.language(knock.request()).orElse(asked);
        knock.model().addAttribute("page", pages.of(knock.request(), language, ZoneOffset.UTC));
        knock.model().addAttribute("frame", VisitFrame.ofNobody(knock.href()));
        return "portal/shut";
    }

    private Optional<Inside> inside(Outside at) {
        return cookies.visit(at.knock().request())
                .flatMap(key -> door.visit(at.link().id(), key))
                .map(open -> new Inside(at.knock(), open, at.practice(), at.frame(), at.page()));
    }

    private Outside outside(Knock knock, NextStepLink link, Practice practice) {
        var language = cookies.language(knock.request()).or(link::chosen).orElse(link.language());
        var page = pages.of(knock.request(), language, practice.zone());
        return new Outside(knock, link, practice, frame(knock, practice), page);
    }

    private VisitFrame frame(Knock knock, Practice practice) {
        var emergency = routes.of(practice.id())
                .map(route -> new RequestView.Emergency(
                        route.open().phone().display(), route.closed().phone().display()))
                .orElse(null);
        var phone = practice.phone().map(ContactPoint::display).orElse(null);
        return new VisitFrame(practice.name(), knock.href(), phone, emergency);
    }
}
