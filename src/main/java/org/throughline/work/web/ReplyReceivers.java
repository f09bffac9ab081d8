package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.access.Sight;
import org.throughline.communication.Sender;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Proxies;
import org.throughline.patient.Proxies.Proxy;
import org.throughline.patient.RelatedPersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.item.WorkItem;

/** Who may get a reply beside the patient: whoever speaks for the patient now, with how much they may be told. */
@Component
class ReplyReceivers {

    private final Proxies proxies;
    private final CallerEvidence callers;

    ReplyReceivers(Proxies proxies, CallerEvidence callers) {
        this.proxies = proxies;
        this.callers = callers;
    }

    /** Whoever wrote last is chosen, unless the person said otherwise; nobody is named in a lane that sees no contacts. */
    List<ReplyView.Receiver> of(Access access, Page page, WorkItem item, Optional<String> asked, Instant now) {
        var sight = access.sight(item.lane(), DataCategory.CONTACT);
        var running = sight == Sight.SEE || sight == Sight.MASKED
                ? item.matter().patient().map(proxies::of).orElse(List.of()).stream()
                        .filter(proxy -> proxy.leave().runsAt(now))
                        .toList()
                : List.<Proxy>of();
        if (running.isEmpty()) {
            return List.of();
        }
        var chosen = asked.orElseGet(() -> writer(item, running));
        var patient = new ReplyView.Receiver("", page.texts().get("work.reply.told.patient"), chosen.isBlank());
        return Stream.concat(Stream.of(patient), running.stream().map(proxy -> receiver(proxy, chosen, page)))
                .toList();
    }

    /** Blank, unless one of them wrote from a point of their own. */
    private String writer(WorkItem item, List<Proxy> running) {
        var from = callers.sender(item.matter().issue())
                .map(ReplyReceivers::points)
                .orElse(List.of());
        return running.stream()
                .filter(proxy -> proxy.points().stream().anyMatch(from::contains))
                .map(proxy -> proxy.id().toString())
                .findFirst()
                .orElse("");
    }

    private static List<ContactPoint> points(Sender sender) {
        return Stream.of(sender.phone(), sender.email())
                .flatMap(Optional::stream)
                .toList();
    }

    private static ReplyView.Receiver receiver(Proxy proxy, String chosen, Page page) {
        var id = proxy.id().toString();
        return new ReplyView.Receiver(id, words(proxy, page), id.equals(chosen));
    }

    private static String words(Proxy proxy, Page page) {
        Texts texts = page.texts();
        var told = texts.get("work.reply.told." + proxy.leave().scope().name());
        var until = proxy.leave()
                .until()
                .map(end -> texts.get(
                        "work.reply.told.until",
                        "told",
                        told,
                        "until",
                        page.said()
                                .date(end.minusMillis(1)
                                        .atZone(page.said().zone())
                                        .toLocalDate())));
        return texts.get(
                "work.reply.told.proxy",
                "name",
                proxy.name().full(),
                "relation",
                proxy.relation(),
                "told",
                until.orElse(told));
    }

    /** Whom the form shows as chosen. */
    static Optional<RelatedPersonId> chosen(List<ReplyView.Receiver> offered) {
        return offered.stream()
                .filter(ReplyView.Receiver::chosen)
                .findFirst()
                .flatMap(receiver -> chosen(receiver.value()));
    }

    /** Whom a form names; blank is the patient, and what cannot be read is nobody's answer. */
    static Optional<RelatedPersonId> chosen(String value) {
        try {
            return Optional.of(value)
                    .filter(id -> !id.isBlank())
                    .map(UUID::fromString)
                    .map(RelatedPersonId::new);
        } catch (IllegalArgumentException unreadable) {
            throw RuleViolation.of("gate.proxy-not-there");
        }
    }
}
