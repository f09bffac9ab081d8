package org.throughline.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.Channel;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.security.PublicAddress;
import org.throughline.portal.link.NextStepLink;
import org.throughline.portal.link.PageLinkDesk;
import org.throughline.portal.link.PageSendDesk;
import org.throughline.portal.link.Secret;
import org.throughline.portal.web.LinkView.Row;
import org.throughline.portal.web.LinkView.Standing;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItems;

/** What the staff sees of a patient's page: that it was made, opened, locked, answered; the link itself only when it is new. */
@Component
class LinkPages {

    private final PageLinkDesk desk;
    private final PageSendDesk sending;
    private final WorkItems items;
    private final People people;
    private final PublicAddress address;
    private final TextCatalog texts;
    private final Clock clock;

    LinkPages(
            PageLinkDesk desk,
            PageSendDesk sending,
            WorkItems items,
            People people,
            PublicAddress address,
            TextCatalog texts,
            Clock clock) {
        this.desk = desk;
        this.sending = sending;
        this.items = items;
        this.people = people;
        this.address = address;
        this.texts = texts;
        this.clock = clock;
    }

    LinkView of(Access access, WorkItemId item) {
        return view(access, item, null);
    }

    LinkView withNew(Access access, WorkItemId item, Secret secret, int port) {
        var url = page(port) + secret.value();
        return view(
                access, item, new LinkView.New(url, sentence(Language.ENGLISH, url), sentence(Language.SPANISH, url)));
    }

    /** What stands before the secret in a link. */
    String page(int port) {
        return address.origin(port) + "/n/";
    }

    private LinkView view(Access access, WorkItemId item, LinkView.@Nullable New made) {
        var now = clock.instant();
        var may = access.may(Action.SAY, items.get(access, item).lane());
        var missing = desk.missing(access, item).orElse(null);
        var rows = desk.of(access, item).stream().map(link -> row(link, now)).toList();
        var ways = may && missing == null ? ways(access, item) : List.<LinkView.Way>of();
        return new LinkView("/work-items/" + item, may, missing, made, ways, rows);
    }

    private List<LinkView.Way> ways(Access access, WorkItemId item) {
        return sending.ways(access, item).stream()
                .map(by -> new LinkView.Way(by.name(), by.code(), by == Channel.SMS ? "message" : "mail"))
                .toList();
    }

    private Row row(NextStepLink link, Instant now) {
        var use = link.use();
        return new Row(
                standing(link, now),
                people.find(link.made().by()).map(Colleague::shortName).orElse(""),
                link.made().at(),
                link.sent().map(sent -> sent.by().code()).orElse(null),
                use.lastOpenedAt().orElse(null),
                use.answeredAt().orElse(null),
                link.chosen()
                        .filter(chosen -> !chosen.equals(link.language()))
                        .map(Language::code)
                        .orElse(null),
                "/next-step-links/" + link.id() + "/revocation");
    }

    private static Standing standing(NextStepLink link, Instant now) {
        if (link.use().revokedAt().isPresent()) {
            return Standing.REVOKED;
        }
        if (link.use().lockedAt().isPresent()) {
            return Standing.LOCKED;
        }
        if (!link.opensAt(now)) {
            return Standing.EXPIRED;
        }
        return Optional.of(Standing.OPENED)
                .filter(any -> link.use().openedAt().isPresent())
                .orElse(Standing.SENT);
    }

    private String sentence(Language language, String url) {
        return texts.in(language).get("portal.link.sentence", "url", url);
    }
}
