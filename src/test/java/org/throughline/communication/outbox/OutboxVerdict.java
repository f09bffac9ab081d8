package org.throughline.communication.outbox;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.testing.fault.Verdict;

/**
 * What became of every message, in counts.
 *
 * @param unsent how many of the uncertain ones never left
 * @param handed messages that a person was told to look at
 * @param twice taken by the peer more than once
 * @param silent believed to be sent and not taken, or stuck, or missing and nobody was told
 * @param misfiled reports of what came back that did not find their conversation
 */
public record OutboxVerdict(
        long seed,
        int died,
        int messages,
        int sent,
        int failed,
        int uncertain,
        int unsent,
        int handed,
        int twice,
        int silent,
        int misfiled)
        implements Verdict {

    /** A message as the product knows it; told means that its conversation has an open item and history says why. */
    private record Kept(String state, boolean told) {

        boolean unresolved() {
            return state.equals("ready") || state.equals("sending");
        }

        boolean missing() {
            return state.equals("failed") || state.equals("uncertain");
        }
    }

    static OutboxVerdict of(
            FaultHouse house, PracticeId practice, List<CommunicationId> messages, OutsideHistory history) {
        var kept =
                messages.stream().map(message -> kept(house, practice, message)).toList();
        BiPredicate<Kept, Integer> lost = (message, taken) -> message.unresolved()
                || (message.missing() && !message.told())
                || (message.state().equals("sent") && taken == 0);
        return new OutboxVerdict(
                0,
                0,
                kept.size(),
                count(kept, history, (message, taken) -> message.state().equals("sent")),
                count(kept, history, (message, taken) -> message.state().equals("failed")),
                count(kept, history, (message, taken) -> message.state().equals("uncertain")),
                count(kept, history, (message, taken) -> message.state().equals("uncertain") && taken == 0),
                count(kept, history, (message, taken) -> message.told()),
                count(kept, history, (message, taken) -> taken > 1),
                count(kept, history, lost),
                misfiled(house, practice));
    }

    OutboxVerdict with(long itsSeed, int deaths) {
        return new OutboxVerdict(
                itsSeed, deaths, messages, sent, failed, uncertain, unsent, handed, twice, silent, misfiled);
    }

    @Override
    public int broken() {
        return twice + silent + misfiled;
    }

    @Override
    public String line() {
        return ("R5 seed %d: %d messages, %d workers died, %d sent, %d failed, %d uncertain (%d of them never left),"
                        + " %d handed to a person, %d twice, %d lost silently, %d reports misfiled")
                .formatted(seed, messages, died, sent, failed, uncertain, unsent, handed, twice, silent, misfiled);
    }

    private static int count(List<Kept> kept, OutsideHistory history, BiPredicate<Kept, Integer> which) {
        return (int) IntStream.range(0, kept.size())
                .filter(number -> which.test(kept.get(number), history.timesTold(number)))
                .count();
    }

    private static Kept kept(FaultHouse house, PracticeId practice, CommunicationId message) {
        return house.ask(
                practice,
                statements -> statements
                        .sql("""
                        select d.state, f.told_at is not null and exists (
                            select from work.work_item w join work.ownership_event e on e.work_item_id = w.id
                            where w.issue_id = c.issue_id and w.closed_at is null
                              and (e.kind = 'not-delivered' or w.source = 'delivery')) as told
                        from communication.delivery d
                        join communication.communication c on c.id = d.communication_id
                        left join work.failed_delivery f on f.communication_id = d.communication_id
                        where d.communication_id = :id
                        """)
                        .param("id", message.value())
                        .query((row, number) -> new Kept(row.getString("state"), row.getBoolean("told")))
                        .single());
    }

    private static int misfiled(FaultHouse house, PracticeId practice) {
        return house.ask(
                practice,
                (JdbcClient statements) -> statements
                        .sql("""
                        select count(*) as strangers from communication.communication
                        where kind = 'bounce' and in_response_to is null
                        """)
                        .query((row, number) -> row.getInt("strangers"))
                        .single());
    }
}
