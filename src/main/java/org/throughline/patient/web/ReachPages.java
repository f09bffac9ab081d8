package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientId;
import org.throughline.patient.PortalAccounts;
import org.throughline.patient.Proxies;
import org.throughline.patient.Proxies.Proxy;
import org.throughline.patient.ReachRequests;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** Requests and the people who may be told things, as words. */
@Component
class ReachPages {

    private final ReachRequests requests;
    private final Proxies proxies;
    private final PortalAccounts accounts;
    private final People people;
    private final Clock clock;

    ReachPages(ReachRequests requests, Proxies proxies, PortalAccounts accounts, People people, Clock clock) {
        this.requests = requests;
        this.proxies = proxies;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** Read in the transaction that opened the card; {@code query} goes behind every address. */
    ReachView of(PatientCard card, String query, Page page) {
        var id = card.id();
        var file = "/patients/" + id;
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        var kept = requests.history(id);
        return new ReachView(
                file + "/reach-requests" + query,
                points(card)
                        .filter(point -> kept.stream()
                                .noneMatch(request -> request.endedAt().isEmpty()
                                        && request.asked().point().equals(point)))
                        .map(point -> new ReachView.Option(ReachForm.carried(point), said(point, page.texts())))
                        .toList(),
                kept.stream()
                        .map(request -> request(request, file, query, names, page.texts()))
                        .toList(),
                file + "/proxies" + query,
                proxies.of(id).stream()
                        .map(proxy -> person(proxy, file, query, page))
                        .toList());
    }

    private Stream<ContactPoint> points(PatientCard card) {
        return Stream.concat(
                card.reachableAt().stream().flatMap(reachable -> reachable.point().stream()),
                accounts.of(card.id()).stream());
    }

    /** Those who may be told things now, by the points that they gave. */
    List<Proxy> running(PatientId patient) {
        var now = clock.instant();
        return proxies.of(patient).stream()
                .filter(proxy -> proxy.leave().runsAt(now))
                .toList();
    }

    private static String said(ContactPoint point, Texts texts) {
        return point.kind() == ContactPoint.Kind.PORTAL ? texts.get("patient.reach.portal") : point.display();
    }

    private static ReachView.Request request(
            ReachRequests.Kept kept, String file, String query, Map<PersonId, String> names, Texts texts) {
        var asked = kept.asked();
        var how = Stream.of(
                        texts.get("patient.reach.by." + asked.by()),
                        texts.get("patient.consent.basis." + asked.basis()),
                        asked.because())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
        return new ReachView.Request(
                texts.get("patient.reach." + asked.wish(), "point", said(asked.point(), texts)),
                how,
                Optional.ofNullable(names.get(kept.of())).orElse(""),
                kept.at(),
                kept.endedAt().orElse(null),
                kept.endedAt().isPresent() ? null : file + "/reach-requests/" + kept.id() + "/ending" + query);
    }

    private ReachView.Person person(Proxy proxy, String file, String query, Page page) {
        var leave = proxy.leave();
        var texts = page.texts();
        var told = texts.get("patient.may-be-told." + leave.scope().name().toLowerCase(java.util.Locale.ROOT));
        var runs = leave.runsAt(clock.instant());
        return new ReachView.Person(
                proxy.name().full(),
                proxy.relation(),
                proxy.points().stream().map(ContactPoint::display).collect(Collectors.joining(" · ")),
                leave.until()
                        .map(end -> texts.get("patient.proxy.until", "told", told, "day", lastDay(end, page)))
                        .orElse(told),
                leave.proof(),
                runs ? null : over(leave, texts),
                runs ? file + "/proxies/" + proxy.id() + "/ending" + query : null);
    }

    private static String over(Proxies.Leave leave, Texts texts) {
        return texts.get(leave.takenBackAt().isPresent() ? "patient.proxy.taken-back" : "patient.proxy.over");
    }

    private static String lastDay(Instant end, Page page) {
        return page.said().date(end.minusMillis(1).atZone(page.said().zone()).toLocalDate());
    }
}
