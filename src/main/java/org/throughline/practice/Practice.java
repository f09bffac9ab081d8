package org.throughline.practice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/**
 * A practice (FHIR Organization).
 *
 * @param smsName at most 18 characters, named in every automatic text
 * @param slug the word in its public addresses
 * @param promiseLead how long before its due time a promise comes to the top of the queue
 */
public record Practice(
        PracticeId id,
        String name,
        String smsName,
        String slug,
        Optional<ContactPoint> phone,
        ZoneId zone,
        Duration promiseLead) {}
