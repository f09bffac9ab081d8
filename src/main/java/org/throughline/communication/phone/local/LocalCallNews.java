package org.throughline.communication.phone.local;

import java.util.HashMap;
import java.util.Map;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.local.LocalWebhooks;

/** What the local provider tells the practice of calls, signed. */
public final class LocalCallNews {

    private final TextProvider practice;
    private final LocalWebhooks webhooks;

    public LocalCallNews(TextProvider practice) {
        this.practice = practice;
        this.webhooks = new LocalWebhooks(practice);
    }

    /** Tells how far a call or a leg of it is; the HTTP status that came back, 0 for none. */
    public int is(LocalCall call) {
        return webhooks.tell(practice.calls(), fields(call));
    }

    /** Tells what came of ringing at the practice's desks. */
    public int dialled(LocalCall call, String dialled) {
        var fields = fields(call);
        fields.put("DialCallStatus", dialled);
        return webhooks.tell(practice.calls(), fields);
    }

    public int left(LocalCalls.Recording recording) {
        return webhooks.tell(practice.recordings(), fields(recording));
    }

    /** Tells what a machine heard in it. */
    public int heard(LocalCalls.Recording recording, String words) {
        var fields = fields(recording);
        fields.put("TranscriptionText", words);
        return webhooks.tell(practice.recordings(), fields);
    }

    /** The fields by which a call is told. */
    public Map<String, String> fields(LocalCall call) {
        var fields = new HashMap<>(Map.of(
                "CallSid", call.id(),
                "AccountSid", practice.account(),
                "From", call.from(),
                "To", call.to(),
                "CallStatus", call.status(),
                "CallDuration", String.valueOf(call.seconds())));
        if (!call.parent().isEmpty()) {
            fields.put("ParentCallSid", call.parent());
        }
        if (!call.callerName().isEmpty()) {
            fields.put("CallerName", call.callerName());
        }
        return fields;
    }

    /** The fields by which a recording is told. */
    public Map<String, String> fields(LocalCalls.Recording recording) {
        return new HashMap<>(Map.of(
                "RecordingSid", recording.id(),
                "AccountSid", practice.account(),
                "CallSid", recording.call(),
                "RecordingDuration", String.valueOf(recording.seconds()),
                "RecordingStatus", "completed"));
    }
}
