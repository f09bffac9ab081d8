package org.throughline.communication.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.waiting.RefusedCalls;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes the news of each call into the practice behind its number. */
@Component
class CallArrivals {

    private static final String REGION = "US";

    private final LiveCalls calls;
    private final Recordings recordings;
    private final ObjectProvider<PhoneGateway> gateway;
    private final PracticeAddresses addresses;
    private final RefusedCalls refused;

    CallArrivals(
            LiveCalls calls,
            Recordings recordings,
            ObjectProvider<PhoneGateway> gateway,
            PracticeAddresses addresses,
            RefusedCalls refused) {
        this.calls = calls;
        this.recordings = recordings;
        this.gateway = gateway;
        this.addresses = addresses;
        this.refused = refused;
    }

    /** The leg of a call is told with the numbers of that leg, so the call itself is asked for. */
    void take(CallNews news, boolean leg, Instant at) {
        var whole = leg ? whole(news) : Optional.of(news);
        whole.ifPresent(call -> within(call, practice -> calls.take(call, at, at)));
    }

    private Optional<CallNews> whole(CallNews leg) {
        return find(leg.call())
                .map(call -> new CallNews(
                        call.call(),
                        call.from(),
                        call.to(),
                        call.callerName(),
                        leg.ring(),
                        call.ended(),
                        call.seconds()));
    }

    void left(RecordingNews recording, Instant at) {
        of(recording, call -> recordings.left(call, recording, at));
    }

    void transcribed(RecordingNews recording, String words, Instant at) {
        of(recording, call -> recordings.transcribed(call, recording, words, at));
    }

    /** News of a recording names no numbers. */
    private void of(RecordingNews recording, Consumer<CallNews> then) {
        find(recording.call()).ifPresent(call -> within(call, practice -> then.accept(call)));
    }

    private Optional<CallNews> find(String call) {
        return gateway.stream().findFirst().flatMap(open -> open.find(call));
    }

    private void within(CallNews call, Consumer<PracticeId> then) {
        var practice = ContactPoint.phone(call.to(), REGION).flatMap(addresses::practiceAt);
        if (practice.isEmpty()) {
            refused.count(RefusedCalls.Kind.NUMBER_OF_NOBODY);
            return;
        }
        CurrentPractice.run(practice.get(), () -> then.accept(practice.get()));
    }
}
