package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes an unexpected failure to the log under a reference that the reader can say aloud. Messages of exceptions are
 * left out, because they may quote what a patient wrote; classes and places are enough to find the fault.
 */
@Component
class IncidentLog {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentLog.class);
    private static final int FRAMES = 25;

    String record(Throwable failure, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("incident {} at {} {}: {}", reference, request.getMethod(), pattern, places(failure));
        return reference;
    }

    private static String places(Throwable failure) {
        StringBuilder told = new StringBuilder();
        for (Throwable cause = failure; cause != null && told.length() < 20_000; cause = cause.getCause()) {
            told.append("\ncaused by ").append(cause.getClass().getName());
            told.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
        }
        return told.toString();
    }
}
