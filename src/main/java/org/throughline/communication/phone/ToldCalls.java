package org.throughline.communication.phone;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.communication.waiting.CallTaker;
import org.throughline.communication.waiting.ProviderCall;
import org.throughline.communication.waiting.ProviderCall.Kind;

/** Takes in what the provider tells of calls: that one rings, that somebody took it or nobody did, what was left, what was heard. */
@Component
class ToldCalls implements CallTaker {

    private final CallArrivals arrivals;

    ToldCalls(CallArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CALL, Kind.RECORDING);
    }

    @Override
    public void take(ProviderCall told) {
        if (told.kind() == Kind.CALL) {
            var leg = !told.field("ParentCallSid").isBlank();
            arrivals.take(CallNews.of(told.fields()), leg, told.at());
        } else {
            keep(told);
        }
    }

    private void keep(ProviderCall told) {
        var recording = new RecordingNews(
                told.field("RecordingSid"), told.field("CallSid"), seconds(told.field("RecordingDuration")));
        if (told.fields().containsKey("TranscriptionText")) {
            arrivals.transcribed(recording, told.field("TranscriptionText"), told.at());
        } else if (told.fields().getOrDefault("RecordingStatus", "completed").equals("completed")) {
            arrivals.left(recording, told.at());
        }
    }

    private static int seconds(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }
}
