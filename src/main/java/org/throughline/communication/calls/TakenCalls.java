package org.throughline.communication.calls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.platform.csv.CsvImport.Effect;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;

/** How many calls of each outcome one import took; a call that stands in the file twice counts once, in a dry run too. */
final class TakenCalls {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Set<String> keys = new HashSet<>();

    List<RowResult<Effect>> count(List<LoggedCall> batch, List<RowResult<Effect>> effects) {
        var counted = new ArrayList<RowResult<Effect>>();
        for (int at = 0; at < batch.size(); at++) {
            var first = keys.add(batch.get(at).key());
            if (first && effects.get(at).equals(new Accepted<>(Effect.ADDED))) {
                counts.merge(batch.get(at).call().outcome(), 1L, Long::sum);
            }
            counted.add(first ? effects.get(at) : new Accepted<>(Effect.UNCHANGED));
        }
        return counted;
    }

    long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
