package org.throughline.work.web;

import static org.throughline.work.web.ReplyView.Kind.FINAL_ANSWER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Set<String> MENDED_NOW = Set.of("gate.no-consent", "gate.no-billing-consent");
    private static final String NO_NUMBER = "communication.no-number-for-texts";

    private final ReplyWays ways;
    private final CallHints calls;
    private final PhoneOnFile phones;

    ReplyChannels(ReplyWays ways, CallHints calls, PhoneOnFile phones) {
        this.ways = ways;
        this.calls = calls;
        this.phones = phones;
    }

    /** What is answered, in which form and to whom; {@code drafted} is the channel that a draft chose. */
    record Asked(
            WorkItem item,
            ReplyView.Kind kind,
            Optional<RelatedPersonId> proxy,
            @Nullable String drafted) {}

    /** The way the patient last wrote is chosen, unless the draft had another. */
    ReplyView.Ways of(Page page, Asked asked, Instant now) {
        var item = asked.item();
        var all =
                ways
                        .of(item.matter().issue(), ReplyDesk.purpose(item), ReplyDesk.told(item, asked.proxy()), now)
                        .stream()
                        .map(way -> neverAsked(way, item))
                        .toList();
        var open = all.stream()
                .filter(way -> way.isOpen() && (way.channel() != Channel.FAX || asked.kind() == FINAL_ANSWER))
                .toList();
        var chosen = open.stream()
                .filter(way -> code(way.channel()).equals(asked.drafted()))
                .findFirst()
                .or(() -> open.stream().findFirst());
        var limits = Stream.of(
                        calls.of(item, chosen.isPresent(), page.texts()),
                        elsewhere(page, open),
                        later(page, open),
                        byFaxOnlyAnAnswer(page, asked, all),
                        open.isEmpty() ? List.<String>of() : whys(page, all, ReplyChannels::mayBeMended))
                .flatMap(List::stream)
                .toList();
        return new ReplyView.Ways(
                open.stream()
                        .map(way -> channel(way, chosen.equals(Optional.of(way))))
                        .toList(),
                limits,
                closed(page, all, open.isEmpty()),
                open.isEmpty() ? refusals(page, all) : List.of());
    }

    /** A number on file that takes no texts yet takes them once its owner has agreed. */
    private Way neverAsked(Way way, WorkItem item) {
        return way.closed().filter(NO_NUMBER::equals).isPresent() && phones.has(item)
                ? new Way(way.channel(), way.to(), Optional.of("gate.no-consent"), way.notBefore(), way.elsewhere())
                : way;
    }

    /** Whether the office could be faxed an answer, though no update. */
    private static List<String> byFaxOnlyAnAnswer(Page page, Asked asked, List<Way> all) {
        return asked.kind() == FINAL_ANSWER
                ? List.of()
                : all.stream()
                        .filter(way -> way.isOpen() && way.channel() == Channel.FAX)
                        .flatMap(way -> way.to().stream())
                        .map(to -> page.texts().get("work.reply.fax-final", "to", to.display()))
                        .toList();
    }

    private static List<String> later(Page page, List<Way> open) {
        return open.stream()
                .flatMap(way -> way.notBefore().stream())
                .map(at -> page.texts()
                        .get("communication.gate.waits", "at", page.said().at(at)))
                .toList();
    }

    /** Where an answer goes elsewhere than it came from, because the patient asked for it (INV-34). */
    private static List<String> elsewhere(Page page, List<Way> open) {
        return open.stream()
                .filter(Way::elsewhere)
                .flatMap(way -> way.to().stream())
                .map(to -> page.texts().get("communication.reach.elsewhere", "to", to.display()))
                .toList();
    }

    /** A single reason is said at once; of several, those that somebody can mend. */
    private static List<String> refusals(Page page, List<Way> all) {
        var whys = whys(page, all, any -> true);
        return whys.size() == 1
                ? whys
                : Stream.concat(
                                Stream.of(page.texts().get("work.reply.no-way")),
                                whys(page, all, ReplyChannels::mayBeMended).stream())
                        .toList();
    }

    private static List<ReplyView.Closed> closed(Page page, List<Way> all, boolean nothingOpen) {
        var saidAtOnce = nothingOpen && whys(page, all, any -> true).size() == 1;
        return all.stream()
                .filter(way -> !way.isOpen()
                        && !saidAtOnce
                        && !mayBeMended(way.closed().orElseThrow()))
                .map(way -> new ReplyView.Closed(code(way.channel()), why(page, way)))
                .toList();
    }

    private static List<String> whys(Page page, List<Way> all, Predicate<String> which) {
        return all.stream()
                .filter(way -> way.closed().filter(which).isPresent())
                .map(way -> why(page, way))
                .distinct()
                .toList();
    }

    private static String why(Page page, Way way) {
        return page.texts().get("error." + way.closed().orElseThrow());
    }

    /** Whether the writer can do something about it now: what was never asked can be asked. */
    private static boolean mayBeMended(String code) {
        return MENDED_NOW.contains(code);
    }

    private static ReplyView.Channel channel(Way way, boolean chosen) {
        return new ReplyView.Channel(
                code(way.channel()),
                icon(way.channel()),
                chosen,
                way.to()
                        .filter(to -> to.kind() != ContactPoint.Kind.PORTAL)
                        .map(ContactPoint::display)
                        .orElse(null));
    }

    private static String code(Channel channel) {
        return switch (channel) {
            case FAX -> "fax";
            case SMS, CALL, VOICEMAIL -> "text";
            case PORTAL_MESSAGE -> "portal";
            case EMAIL, FORM, PORTAL -> "mail";
        };
    }

    /** The channel that a form names. */
    static Channel channel(String code) {
        return switch (code) {
            case "text" -> Channel.SMS;
            case "portal" -> Channel.PORTAL_MESSAGE;
            case "fax" -> Channel.FAX;
            default -> Channel.EMAIL;
        };
    }

    private static String icon(Channel channel) {
        return switch (channel) {
            case FAX -> "printer";
            case SMS, CALL, VOICEMAIL -> "message";
            case PORTAL_MESSAGE -> "device-laptop";
            case EMAIL, FORM, PORTAL -> "mail";
        };
    }
}
