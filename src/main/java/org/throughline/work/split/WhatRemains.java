package org.throughline.work.split;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.kernel.PracticeId;
import org.throughline.screening.Screening;
import org.throughline.work.ClinicalWordsMoved;
import org.throughline.work.Hold;
import org.throughline.work.Urgency;
import org.throughline.work.hold.FlaggedContacts;
import org.throughline.work.hold.ItemHolds;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;

/**
 * Frees an item whose clinical words have all gone to items of their own; in doubt it stays held, and an emergency always does
 * (INV-21, INV-22).
 */
@Component
class WhatRemains {

    private final Communications communications;
    private final Screening screening;
    private final SplitParts parts;
    private final ItemHolds holds;
    private final ItemChanges changes;
    private final Authorization authorization;

    WhatRemains(
            Communications communications,
            Screening screening,
            SplitParts parts,
            ItemHolds holds,
            ItemChanges changes,
            Authorization authorization) {
        this.communications = communications;
        this.screening = screening;
        this.parts = parts;
        this.holds = holds;
        this.changes = changes;
        this.authorization = authorization;
    }

    void freeIfNothingClinicalIsLeft(PracticeId practice, WorkItem item, WorkItem part, Instant now) {
        if (heldForTheWordsAlone(item) && nothingClinicalIsLeft(item)) {
            holds.release(authorization.ofTheProduct(practice), item.id(), Hold.CLINICAL, now);
            changes.tell(new ClinicalWordsMoved(practice, item.id(), part.id(), now));
        }
    }

    private boolean heldForTheWordsAlone(WorkItem item) {
        var reasons = item.standing().holds().stream().map(Hold::reason).toList();
        return reasons.contains(Hold.CLINICAL)
                && !reasons.contains(Hold.EMERGENCY)
                && item.matter().needsEyes().isEmpty()
                && !parts.isPart(item.id());
    }

    private boolean nothingClinicalIsLeft(WorkItem item) {
        var gone = parts.clinicalOf(item.id());
        return communications.conversation(item.matter().issue()).stream()
                .filter(ConversationEntry::fromPatient)
                .noneMatch(message ->
                        clinical(MarkedText.of(message).without(gone.getOrDefault(message.id(), List.of())), message));
    }

    /** A recording may say anything. */
    private boolean clinical(MarkedText rest, ConversationEntry message) {
        var recorded = message.attachments().stream().anyMatch(ConversationEntry.AttachmentCard::recording);
        var found = screening.screen(rest.plain(), message.language());
        return recorded || FlaggedContacts.urgency(found).isAtLeast(Urgency.U2);
    }
}
