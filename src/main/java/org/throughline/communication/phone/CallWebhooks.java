package org.throughline.communication.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.text.SignedRequests;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.TextRefused;

/** Where the provider of calls tells of them: that one rings, that somebody took it or nobody did, what was left, what was heard. */
@Controller
class CallWebhooks {

    private final SignedRequests requests;
    private final CallArrivals arrivals;

    CallWebhooks(SignedRequests requests, CallArrivals arrivals) {
        this.requests = requests;
        this.arrivals = arrivals;
    }

    @PostMapping("/channels/voice")
    ResponseEntity<Void> called(HttpServletRequest request) {
        return requests.fields(request, TextProvider::calls)
                .map(fields -> told(() -> arrivals.take(
                        CallNews.of(fields),
                        !fields.getOrDefault("ParentCallSid", "").isBlank())))
                .orElseGet(CallWebhooks::refused);
    }

    @PostMapping("/channels/voice/recordings")
    ResponseEntity<Void> recorded(HttpServletRequest request) {
        return requests.fields(request, TextProvider::recordings)
                .map(fields -> told(() -> keep(fields)))
                .orElseGet(CallWebhooks::refused);
    }

    private void keep(Map<String, String> fields) {
        var recording = new RecordingNews(
                fields.getOrDefault("RecordingSid", ""),
                fields.getOrDefault("CallSid", ""),
                seconds(fields.getOrDefault("RecordingDuration", "")));
        if (fields.containsKey("TranscriptionText")) {
            arrivals.transcribed(recording, fields.get("TranscriptionText"));
        } else if (fields.getOrDefault("RecordingStatus", "completed").equals("completed")) {
            arrivals.left(recording);
        }
    }

    private static int seconds(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    /** While the provider cannot be asked back, it may tell again; what it does not tell again is fetched from its list. */
    private static ResponseEntity<Void> told(Runnable news) {
        try {
            news.run();
            return ResponseEntity.noContent().build();
        } catch (TextRefused away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static ResponseEntity<Void> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
