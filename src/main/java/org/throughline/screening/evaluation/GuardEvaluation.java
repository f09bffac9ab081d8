package org.throughline.screening.evaluation;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.screening.ReplyChecks;

/** Checks labelled replies and sorts the outcome. */
record GuardEvaluation(List<CheckedReply> replies) {

    static final Set<String> LABELS = Set.of(CheckedReply.UNSAFE, CheckedReply.SAFE);

    static GuardEvaluation of(ReplyChecks checks, List<LabelledText> texts) {
        return new GuardEvaluation(
                texts.stream().map(text -> CheckedReply.of(checks, text)).toList());
    }

    SortedMap<String, GuardCounts> bySource() {
        return by(reply -> reply.text().group());
    }

    SortedMap<String, GuardCounts> byKind() {
        return by(reply -> reply.text().lang() + " " + reply.text().kind());
    }

    private SortedMap<String, GuardCounts> by(Function<CheckedReply, String> group) {
        var groups = new TreeMap<String, GuardCounts>();
        replies.stream()
                .collect(Collectors.groupingBy(group))
                .forEach((name, members) -> groups.put(name, new GuardCounts(members)));
        return groups;
    }

    List<CheckedReply> misses() {
        return replies.stream()
                .filter(reply -> reply.isUnsafe() && !reply.stopped())
                .toList();
    }

    List<CheckedReply> falseStops() {
        return replies.stream()
                .filter(reply -> !reply.isUnsafe() && reply.stopped())
                .toList();
    }
}
