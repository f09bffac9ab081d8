package org.throughline.communication.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Consents;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import tools.jackson.databind.json.JsonMapper;

/** Asks the gate about one message, and keeps what it said and knew. */
@Service
public class GateDesk {

    private final GateFacts facts;
    private final JdbcClient database;
    private final JsonMapper json;

    GateDesk(GateFacts facts, JdbcClient database, JsonMapper json) {
        this.facts = facts;
        this.database = database;
        this.json = json;
    }

    /** A reply that somebody may write. Prints masked. */
    public record Thought(
            Channel channel,
            ContactPoint to,
            Consents.Purpose purpose,
            Optional<PatientId> patient,
            IssueId issue,
            Reply.Told told) {

        @Override
        public String toString() {
            return "Thought[" + channel + "]";
        }
    }

    /** Decides about a message that waits, in the transaction that claims it: whoever ends the line comes before or after. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SendDecision> decide(CommunicationId id, Instant now) {
        return facts.waiting(id, now).map(about -> {
            var known = facts.locked(about, now);
            var decision = SendGate.decide(known, now);
            keep(id, known, decision, now);
            return decision;
        });
    }

    /** What the gate would say of a reply sent now. */
    @Transactional(readOnly = true)
    public SendDecision foresee(Thought thought, Instant now) {
        var about = new GateFacts.About(
                SendFacts.Kind.REPLY,
                thought.channel(),
                thought.to(),
                thought.purpose(),
                thought.patient(),
                thought.issue(),
                "",
                Optional.empty(),
                thought.told());
        return SendGate.decide(facts.foreseen(about, now), now);
    }

    private void keep(CommunicationId id, SendFacts known, SendDecision decision, Instant now) {
        var until = decision instanceof SendDecision.Later later ? Columns.at(later.until()) : null;
        database.sql("""
                        insert into communication.send_decision (communication_id, decided_at, outcome, code, until, facts)
                        values (:id, :now, :outcome, :code, :until, :facts::jsonb)
                        """)
                .param("id", id.value())
                .param("now", Columns.at(now))
                .param("outcome", outcome(decision))
                .param("code", decision.code())
                .param("until", until)
                .param("facts", json.writeValueAsString(Written.of(known)))
                .update();
    }

    private static String outcome(SendDecision decision) {
        return switch (decision) {
            case SendDecision.Allowed allowed -> "allowed";
            case SendDecision.Later later -> "later";
            case SendDecision.Refused refused -> "refused";
        };
    }

    /** The facts as they are kept: codes, times and counts, nobody's number or words. */
    private record Written(
            String kind,
            String channel,
            String purpose,
            boolean stopped,
            String consent,
            String wroteAt,
            String zones,
            int lastDay,
            int lastWeek,
            String hours,
            int mostADay,
            int mostAWeek,
            boolean fitsOne,
            boolean ofAPatient,
            String receiver) {

        static Written of(SendFacts facts) {
            return new Written(
                    facts.kind().name(),
                    facts.channel().name(),
                    facts.purpose().name(),
                    facts.stopped(),
                    facts.consent().name(),
                    facts.wroteAt().map(Instant::toString).orElse(""),
                    facts.zones().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")),
                    facts.sent().lastDay(),
                    facts.sent().lastWeek(),
                    facts.sent().rules().from() + "-" + facts.sent().rules().until(),
                    facts.sent().rules().mostADay(),
                    facts.sent().rules().mostAWeek(),
                    facts.fitsOne(),
                    facts.ofAPatient(),
                    facts.receiver().name());
        }
    }
}
