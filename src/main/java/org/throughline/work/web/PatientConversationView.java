package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.web.ThreadView;

/** The one conversation with a patient: what is open, what is past, and every message and step in order. */
public record PatientConversationView(List<Matter> open, List<Matter> past, Elsewhere elsewhere, ThreadView thread) {

    /** What goes on in lanes that are not the reader's: some by lane and standing, some only as a number. */
    public record Elsewhere(List<Masked> masked, int more) {

        /** A matter without its words: which, in which lane, how far, and when the patient hears next. */
        public record Masked(String what, @Nullable Instant due) {}
    }

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
