package org.throughline.work.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.MomentCode;
import org.throughline.work.split.Part;

/**
 * What somebody marked, as the form sends it. Prints masked.
 *
 * @param about {@code lane:…} or {@code moment:…}
 */
record SplitForm(
        int version,
        UUID message,
        String words,
        String about,
        @Nullable Boolean clinical) {

    private static final String LANE = "lane:";
    private static final String MOMENT = "moment:";

    Part part() {
        return new Part(
                new CommunicationId(message),
                words.strip(),
                after(LANE).map(LaneCode::new),
                after(MOMENT).map(MomentCode::of),
                Boolean.TRUE.equals(clinical));
    }

    private Optional<String> after(String prefix) {
        return Optional.of(about).filter(said -> said.startsWith(prefix)).map(said -> said.substring(prefix.length()));
    }

    @Override
    public String toString() {
        return "SplitForm[of " + message + "]";
    }
}
