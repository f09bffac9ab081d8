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
 * @param discreetName what it is called where nothing may give it away; its number, where it has none
 * @param slug the word in its public addresses
 * @param promiseLead how long before its due time a promise comes to the top of the queue
 */
public record Practice(
        PracticeId id,
        String name,
        String smsName,
        Optional<String> discreetName,
        String slug,
        Optional<ContactPoint> phone,
        ZoneId zone,
        Duration promiseLead) {

    private static final String NAMELESS = "Office";

    /** The same as it appears to whoever wishes that nothing gives it away (INV-34). */
    public Practice discreetly() {
        var shown = discreetName.or(() -> phone.map(ContactPoint::display)).orElse(NAMELESS);
        return new Practice(id, shown, shown, discreetName, slug, phone, zone, promiseLead);
    }
}
