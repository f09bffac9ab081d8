package org.throughline.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** What the list or the second reader finds in a reply: the reader asks about sentences of which the list says nothing. */
@Primary
@Component("replyChecks")
class UnionReplyChecks implements ReplyChecks {

    private static final Logger LOG = LoggerFactory.getLogger(UnionReplyChecks.class);

    private final ReplyChecks list;
    private final Supplier<ReplyReader> reader;

    UnionReplyChecks(ListedReplyChecks list, Supplier<ReplyReader> reader) {
        this.list = list;
        this.reader = reader;
    }

    @Override
    public List<ReplyFinding> check(String reply) {
        var listed = list.check(reply);
        return both(reply, listed, listed);
    }

    /** A call that is promised is neither asked about by the list nor by the reader. */
    @Override
    public List<ReplyFinding> check(String reply, ReplyFacts facts) {
        return both(reply, list.check(reply, facts), list.check(reply));
    }

    private List<ReplyFinding> both(String reply, List<ReplyFinding> listed, List<ReplyFinding> known) {
        var found = new ArrayList<>(listed);
        read(reply).stream().filter(read -> adds(read, known)).forEach(found::add);
        found.sort(Comparator.comparingInt(ReplyFinding::start));
        return List.copyOf(found);
    }

    /** Where listed words say what is wrong, nothing is asked on top of it. */
    private static boolean adds(ReplyFinding read, List<ReplyFinding> known) {
        return known.stream()
                .filter(finding -> !finding.kind().style())
                .noneMatch(finding -> finding.start() < read.end() && read.start() < finding.end());
    }

    private List<ReplyFinding> read(String reply) {
        try {
            return reader.get().findings(reply);
        } catch (RuntimeException broken) {
            // What the list found stands; the reply itself stays out of the log.
            LOG.error("second reader of replies failed: {}", broken.getClass().getName());
            return List.of();
        }
    }
}
