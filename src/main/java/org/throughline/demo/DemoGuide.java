package org.throughline.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the guide of the demo shows: its time beside the real one, how often mail comes, where to send one's own, and a patient's page. */
public record DemoGuide(
        Instant clinicTime,
        Instant realTime,
        long minutesBetweenLetters,
        String mailbox,
        int smtpPort,
        @Nullable String nextStepHref,
        LocalDate nextStepBorn) {}
