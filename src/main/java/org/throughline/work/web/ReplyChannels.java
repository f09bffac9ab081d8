package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.ReplyWays;
import org.throughline.communication.ReplyWays.Way;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.RelatedPersonId;
import org.throughline.platform.web.Page;
import org.throughline.work.item.WorkItem;
import org.throughline.work.reply.ReplyDesk;

/** The channels of a reply as its form shows them: where each goes, and why it cannot be used. */
@Component
class ReplyChannels {

    private final ReplyWays ways;
    private final CallHints calls;

    ReplyChannels(ReplyWays ways, CallHints calls) {
        this.ways = ways;
        this.calls = calls;
    }

    /** What the form shows, and why some of it is closed. */
    record Shown(List<ReplyView.Channel> channels, List<String> limits, List<String> refusals) {}

    /** The way the patient last wrote is chosen, unless the draft had another. */
    Shown of(Page page, WorkItem item, Optional<RelatedPersonId> proxy, @Nullable String drafted, Instant now) {
        var all = ways.of(item.matter().issue(), ReplyDesk.purpose(item), ReplyDesk.told(item, proxy), now);
        var chosen = all.stream()
                .filter(way -> way.isOpen() && code(way.channel()).equals(drafted))
                .findFirst()
                .or(() -> all.stream().filter(Way::isOpen).findFirst());
        var closed = all.stream()
                .filter(way -> !way.isOpen())
                .map(way -> page.texts().get("error." + way.closed().orElseThrow()))
                .distinct()
                .toList();
        var later = all.stream()
                .flatMap(way -> way.notBefore().stream())
                .map(at -> page.texts()
                        .get("communication.gate.waits", "at", page.said().at(at)))
                .toList();
        var elsewhere = all.stream()
                .filter(way -> way.isOpen() && way.elsewhere())
                .flatMap(way -> way.to().stream())
                .map(to -> page.texts().get("communication.reach.elsewhere", "to", to.display()))
                .toList();
        return new Shown(
                all.stream().map(way -> channel(way, chosen)).toList(),
                Stream.of(
                                calls.of(item, chosen.isPresent(), page.texts()).stream(),
                                elsewhere.stream(),
                                later.stream(),
                                chosen.isPresent() ? closed.stream() : Stream.<String>of())
                        .flatMap(lines -> lines)
                        .toList(),
                chosen.isPresent() ? List.of() : closed);
    }

    private static ReplyView.Channel channel(Way way, Optional<Way> chosen) {
        var code = code(way.channel());
        return new ReplyView.Channel(
                code,
                icon(way.channel()),
                chosen.equals(Optional.of(way)),
                way.isOpen(),
                way.to()
                        .filter(to -> to.kind() != ContactPoint.Kind.PORTAL)
                        .map(ContactPoint::display)
                        .orElse(null));
    }

    private static String code(Channel channel) {
        return switch (channel.addressedTo()) {
            case PHONE -> "text";
            case PORTAL -> "portal";
            case EMAIL -> "mail";
        };
    }

    /** The channel that a form names. */
    static Channel channel(String code) {
        return switch (code) {
            case "text" -> Channel.SMS;
            case "portal" -> Channel.PORTAL_MESSAGE;
            default -> Channel.EMAIL;
        };
    }

    private static String icon(Channel channel) {
        return switch (channel.addressedTo()) {
            case PHONE -> "message";
            case PORTAL -> "device-laptop";
            case EMAIL -> "mail";
        };
    }
}
