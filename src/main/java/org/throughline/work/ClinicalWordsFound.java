package org.throughline.work;

import java.time.Instant;
import java.util.Set;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/**
 * Screening found words for the care team in a contact, and the item is held until a clinician has it.
 *
 * @param urgency what the words ask for at least
 * @param signs codes of what they call for beside it, for instance {@code crisis} or {@code poison}
 */
public record ClinicalWordsFound(
        PracticeId practice,
        WorkItemId workItem,
        CommunicationId communication,
        Urgency urgency,
        Set<String> signs,
        Instant at)
        implements PracticeEvent {}
