package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.communication.ReplyWays;
import org.throughline.communication.gate.GateDesk;
import org.throughline.communication.gate.SendDecision;
import org.throughline.kernel.Language;
import org.throughline.patient.Consents;
import org.throughline.platform.transaction.CurrentPractice;

/** Asks the settings, the addresses and the gate about each channel. */
@Service
class AnswerWays implements ReplyWays {

    private final WaysOut ways;
    private final Threads threads;
    private final GateDesk gate;
    private final OutwardNames names;

    AnswerWays(WaysOut ways, Threads threads, GateDesk gate, OutwardNames names) {
        this.ways = ways;
        this.threads = threads;
        this.gate = gate;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Way> of(IssueId issue, Consents.Purpose purpose, Reply.Told told, Instant now) {
        var thread = threads.of(issue);
        return Stream.of(Channel.EMAIL, Channel.SMS, Channel.PORTAL_MESSAGE, Channel.FAX)
                .filter(ways::isSetUp)
                .filter(channel -> channel != Channel.FAX || thread.faxedFrom().isPresent())
                .map(channel -> way(new Asked(channel, issue, purpose, told), thread, now))
                .sorted(Comparator.comparing(way -> !thread.lastChannel().equals(Optional.of(way.channel()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String asText(IssueId issue, Language language, Reply.Text words) {
        return TextBody.text(names.in(issue), language, words);
    }

    private record Asked(Channel channel, IssueId issue, Consents.Purpose purpose, Reply.Told told) {

        private Way closed(Threads.Recipient recipient, String code) {
            return new Way(channel, recipient.to(), Optional.of(code), Optional.empty(), recipient.elsewhere());
        }

        private Way open(Threads.Recipient recipient, Optional<Instant> notBefore) {
            return new Way(channel, recipient.to(), Optional.empty(), notBefore, recipient.elsewhere());
        }
    }

    private Way way(Asked asked, Threads.Conversation thread, Instant now) {
        var recipient = threads.recipient(thread, asked.channel(), asked.told());
        var missing = ways.missing(CurrentPractice.get(), asked.channel())
                .or(() -> recipient.to().isPresent()
                        ? Optional.empty()
                        : Optional.of(threads.unreachable(thread, asked.channel())));
        return missing.map(code -> asked.closed(recipient, code))
                .orElseGet(() -> decided(asked, thread, recipient, now));
    }

    private Way decided(Asked asked, Threads.Conversation thread, Threads.Recipient recipient, Instant now) {
        if (asked.channel() == Channel.EMAIL && thread.patient().isEmpty()) {
            return asked.open(recipient, Optional.empty());
        }
        var to = recipient.to().orElseThrow();
        var thought = new GateDesk.Thought(
                asked.channel(), to, asked.purpose(), thread.patient(), asked.issue(), asked.told());
        return switch (gate.foresee(thought, now)) {
            case SendDecision.Allowed allowed -> asked.open(recipient, Optional.empty());
            case SendDecision.Later later -> asked.open(recipient, Optional.of(later.until()));
            case SendDecision.Refused(var code) -> asked.closed(recipient, code);
        };
    }
}
