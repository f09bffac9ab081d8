package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.web.ThreadView;

/** The one conversation with a patient: what is open, what is past, and every message and step in order. */
public record PatientConversationView(List<Matter> open, List<Matter> past, int elsewhere, ThreadView thread) {

    /** One matter of the conversation; {@code linked} says why it is thought to be this patient's. */
    public record Matter(
            String id,
            String title,
            String what,
            @Nullable String owner,
            Instant since,
            @Nullable Instant due,
            @Nullable String href,
            String linked,
            String undoHref) {}
}
