package org.throughline.demo;

import java.time.Instant;

/** What the guide of the demo shows: its time beside the real one, how often mail comes, and where to send one's own. */
public record DemoGuide(
        Instant clinicTime, Instant realTime, long minutesBetweenLetters, String mailbox, int smtpPort) {}
