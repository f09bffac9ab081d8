package org.throughline.communication.intake;

import java.util.HashMap;
import java.util.Map;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.testing.fault.Verdict;

/**
 * What became of the contacts, in counts.
 *
 * @param lost acknowledged and not stored
 * @param twice stored more than once
 * @param withoutItem stored and not in a queue exactly once
 */
public record IntakeVerdict(
        long seed, int contacts, int kills, int acknowledged, int stored, int lost, int twice, int withoutItem)
        implements Verdict {

    static IntakeVerdict of(FaultHouse house, PracticeId practice, OutsideHistory history) {
        var stored = stored(house, practice);
        var acknowledged = history.all();
        return new IntakeVerdict(
                0,
                0,
                0,
                acknowledged.size(),
                stored.values().stream().mapToInt(Integer::intValue).sum(),
                (int) acknowledged.stream()
                        .filter(number -> !stored.containsKey(Provider.providerId(number)))
                        .count(),
                (int) stored.values().stream().filter(times -> times > 1).count(),
                withoutItem(house, practice));
    }

    IntakeVerdict with(long itsSeed, int handedIn, int killed) {
        return new IntakeVerdict(itsSeed, handedIn, killed, acknowledged, stored, lost, twice, withoutItem);
    }

    @Override
    public int broken() {
        return lost + twice + withoutItem + (contacts - acknowledged);
    }

    @Override
    public String line() {
        return ("R1 seed %d: %d contacts, %d kills, %d acknowledged, %d stored; %d acknowledged and lost, %d stored twice,"
                        + " %d not in a queue once")
                .formatted(seed, contacts, kills, acknowledged, stored, lost, twice, withoutItem);
    }

    private static Map<String, Integer> stored(FaultHouse house, PracticeId practice) {
        Map<String, Integer> times = new HashMap<>();
        house.ask(
                        practice,
                        statements -> statements
                                .sql("select provider_id from communication.raw_message")
                                .query((row, number) ->
                                        Columns.optionalText(row, "provider_id").orElseThrow())
                                .list())
                .forEach(id -> times.merge(id, 1, Integer::sum));
        return times;
    }

    private static int withoutItem(FaultHouse house, PracticeId practice) {
        return house.ask(
                practice,
                statements -> statements
                        .sql("""
                        select count(*) as raws from communication.raw_message r
                        where (select count(w.id) from communication.communication c
                               join work.work_item w on w.issue_id = c.issue_id where c.raw_id = r.id) <> 1
                        """)
                        .query((row, number) -> row.getInt("raws"))
                        .single());
    }
}
