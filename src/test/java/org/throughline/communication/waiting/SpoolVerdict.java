package org.throughline.communication.waiting;

import java.util.HashMap;
import java.util.Map;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.testing.fault.Verdict;

/**
 * What became of the texts, in counts.
 *
 * @param waited how often a call waited on this machine
 * @param refused how often one was answered 503
 * @param lost acknowledged and not stored
 * @param twice stored more than once, or in a queue other than once
 */
record SpoolVerdict(Run run, int waited, int refused, int acknowledged, int stored, int lost, int twice)
        implements Verdict {

    record Run(long seed, int texts, int kills) {}

    static SpoolVerdict of(FaultHouse house, PracticeId practice, OutsideHistory history) {
        var items = items(house, practice);
        var acknowledged = history.all();
        return new SpoolVerdict(
                new Run(0, 0, 0),
                0,
                0,
                acknowledged.size(),
                items.size(),
                (int) acknowledged.stream()
                        .filter(number -> !items.containsKey(TextTeller.id(number)))
                        .count(),
                (int) items.values().stream().filter(times -> times != 1).count());
    }

    SpoolVerdict with(Run its, int waitedHere, int refusedHere) {
        return new SpoolVerdict(its, waitedHere, refusedHere, acknowledged, stored, lost, twice);
    }

    /** How many items each stored text has. */
    private static Map<String, Integer> items(FaultHouse house, PracticeId practice) {
        Map<String, Integer> items = new HashMap<>();
        house.ask(
                        practice,
                        statements -> statements
                                .sql("""
                        select r.provider_id, (
                            select count(w.id) from communication.communication c
                            join work.work_item w on w.issue_id = c.issue_id where c.raw_id = r.id
                        ) as items from communication.raw_message r
                        """)
                                .query((row, number) -> Map.entry(row.getString("provider_id"), row.getInt("items")))
                                .list())
                .forEach(text -> items.merge(text.getKey(), text.getValue(), Integer::sum));
        return items;
    }

    @Override
    public int broken() {
        return lost + twice + (run.texts() - acknowledged);
    }

    @Override
    public String line() {
        return ("R2 seed %d: %d texts, %d kills, %d waited on this machine, %d answered 503, %d acknowledged, %d stored;"
                        + " %d acknowledged and lost, %d not in a queue once")
                .formatted(run.seed(), run.texts(), run.kills(), waited, refused, acknowledged, stored, lost, twice);
    }
}
