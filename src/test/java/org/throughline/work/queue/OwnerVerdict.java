package org.throughline.work.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Verdict;
import org.throughline.work.queue.OwnerHistory.Outcome;

/**
 * Who held what, in counts.
 *
 * @param doubleHolders takes of what another still held
 * @param overwritten writes that two people believe to have made
 * @param staleAccepted writes from a page older than its lease that passed
 * @param doubleReplies replies that were written twice, or although they were refused, or not although they were acknowledged
 * @param nobodys open items without an owner, or outside of every lane's queue without one, or held by another than its owner
 */
public record OwnerVerdict(
        long seed,
        int kills,
        int items,
        int acts,
        int nothingToTake,
        Map<String, Integer> refused,
        int unknown,
        int staleRefused,
        int doubleHolders,
        int overwritten,
        int staleAccepted,
        int doubleReplies,
        int nobodys)
        implements Verdict {

    private static final Pattern INTENT = Pattern.compile("\\[([^\\]]+)\\]");

    static OwnerVerdict of(FaultHouse house, PracticeId practice, OwnerHistory history, long seed, int kills) {
        return new OwnerVerdict(
                seed,
                kills,
                history.items(),
                history.acts(),
                history.timesNothing(),
                history.refused(),
                history.unknowns(),
                history.staleRefused.get(),
                history.doubleHolders(),
                history.overwritten(),
                history.staleAccepted.get(),
                wrongReplies(history.replies(), said(house, practice)),
                nobodys(house, practice));
    }

    @Override
    public int broken() {
        return doubleHolders + overwritten + staleAccepted + doubleReplies + nobodys;
    }

    @Override
    public String line() {
        return ("R3 seed %d: %d kills, 50 assistants, %d items, %d writes acknowledged, %d times nothing to take, refused %s, %d unknown, %d stale"
                        + " refused; %d double holders, %d overwritten, %d stale accepted, %d wrong replies, %d nobody's")
                .formatted(
                        seed,
                        kills,
                        items,
                        acts,
                        nothingToTake,
                        refused,
                        unknown,
                        staleRefused,
                        doubleHolders,
                        overwritten,
                        staleAccepted,
                        doubleReplies,
                        nobodys);
    }

    private static int wrongReplies(Map<String, Outcome> wanted, Map<String, Integer> said) {
        return (int) wanted.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .filter(one -> {
                    int times = said.getOrDefault(one.getKey(), 0);
                    return switch (one.getValue()) {
                        case SAID -> times != 1;
                        case UNKNOWN -> times > 1;
                        case REFUSED -> times > 0;
                    };
                })
                .count();
    }

    private static Map<String, Integer> said(FaultHouse house, PracticeId practice) {
        Map<String, Integer> times = new HashMap<>();
        house.ask(
                        practice,
                        statements -> statements
                                .sql("select body from communication.communication where direction = 'out'")
                                .query((row, number) -> row.getString("body"))
                                .list())
                .forEach(body ->
                        INTENT.matcher(body).results().forEach(found -> times.merge(found.group(1), 1, Integer::sum)));
        return times;
    }

    private static int nobodys(FaultHouse house, PracticeId practice) {
        return house.ask(
                practice,
                statements -> statements
                        .sql("""
                        select count(*) as nobodys from work.work_item
                        where closed_at is null and (
                            owner_person_id is null or lane is null or holder_person_id <> owner_person_id
                            or (status = 'in-progress' and holder_person_id is null))
                        """)
                        .query((row, number) -> row.getInt("nobodys"))
                        .single());
    }
}
