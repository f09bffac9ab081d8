package org.throughline.communication.portal;

import java.util.HashMap;
import java.util.Map;
import org.throughline.communication.portal.local.LocalLetter;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.testing.fault.Verdict;

/**
 * What became of the messages of a portal and of their answers, in counts.
 *
 * @param lost acknowledged and not stored
 * @param twice stored more than once
 * @param unseen answers that were written and that the portal does not show
 * @param seenTwice accounts whose patient sees more than one answer
 * @param withoutItem stored and not in a queue exactly once
 */
record PortalVerdict(int acknowledged, int answered, int lost, int twice, int withoutItem, int unseen, int seenTwice)
        implements Verdict {

    static PortalVerdict of(
            FaultHouse house,
            PracticeId practice,
            LocalPortal portal,
            OutsideHistory acknowledged,
            OutsideHistory answered) {
        var stored = stored(house, practice);
        return new PortalVerdict(
                acknowledged.all().size(),
                answered.all().size(),
                count(acknowledged, number -> !stored.containsKey(PortalTraffic.name(number))),
                (int) stored.values().stream().filter(times -> times > 1).count(),
                withoutItem(house, practice),
                count(answered, number -> seen(portal, number) == 0),
                count(answered, number -> seen(portal, number) > 1));
    }

    @Override
    public int broken() {
        return lost + twice + withoutItem + unseen + seenTwice;
    }

    @Override
    public String line() {
        return ("R1 R5 portal: %d acknowledged, %d answered; %d acknowledged and lost, %d stored twice, %d not in a queue"
                        + " once, %d answers unseen, %d seen twice")
                .formatted(acknowledged, answered, lost, twice, withoutItem, unseen, seenTwice);
    }

    private static int count(OutsideHistory told, java.util.function.IntPredicate which) {
        return (int) told.all().stream().filter(which::test).count();
    }

    private static long seen(LocalPortal portal, int number) {
        return portal.of(PortalTraffic.account(number)).stream()
                .filter(LocalLetter::fromPractice)
                .count();
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
