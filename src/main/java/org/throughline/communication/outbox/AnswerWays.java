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
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Consents;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;

/** Asks the settings, the addresses and the gate about each channel. */
@Service
class AnswerWays implements ReplyWays {

    private final WaysOut ways;
    private final Threads threads;
    private final GateDesk gate;
    private final Practices practices;

    AnswerWays(WaysOut ways, Threads threads, GateDesk gate, Practices practices) {
        this.ways = ways;
        this.threads = threads;
        this.gate = gate;
        this.practices = practices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Way> of(IssueId issue, Consents.Purpose purpose, Instant now) {
        var thread = threads.of(issue);
        return Stream.of(Channel.EMAIL, Channel.SMS, Channel.PORTAL_MESSAGE)
                .filter(ways::isSetUp)
                .map(channel -> way(new Asked(channel, issue, purpose), thread, now))
                .sorted(Comparator.comparing(way -> !thread.lastChannel().equals(Optional.of(way.channel()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String asText(Reply.Text words) {
        return TextBody.of(practices.get(CurrentPractice.get()).smsName(), words);
    }

    private record Asked(Channel channel, IssueId issue, Consents.Purpose purpose) {}

    private Way way(Asked asked, Threads.Conversation thread, Instant now) {
        var channel = asked.channel();
        var to = threads.recipient(thread, channel);
        var missing = ways.missing(CurrentPractice.get(), channel);
        if (missing.isPresent() || to.isEmpty()) {
            return new Way(channel, to, missing.or(() -> Optional.of(Threads.unreachable(channel))), Optional.empty());
        }
        return decided(asked, thread, to.get(), now);
    }

    private Way decided(Asked asked, Threads.Conversation thread, ContactPoint to, Instant now) {
        if (asked.channel() == Channel.EMAIL) {
            return new Way(asked.channel(), Optional.of(to), Optional.empty(), Optional.empty());
        }
        var thought = new GateDesk.Thought(asked.channel(), to, asked.purpose(), thread.patient(), asked.issue());
        return switch (gate.foresee(thought, now)) {
            case SendDecision.Allowed allowed ->
                new Way(asked.channel(), Optional.of(to), Optional.empty(), Optional.empty());
            case SendDecision.Later later ->
                new Way(asked.channel(), Optional.of(to), Optional.empty(), Optional.of(later.until()));
            case SendDecision.Refused(var code) ->
                new Way(asked.channel(), Optional.of(to), Optional.of(code), Optional.empty());
        };
    }
}
