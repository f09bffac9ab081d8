package org.throughline.playbook.editor;

import org.jspecify.annotations.Nullable;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.version.ReviewDesk.Seen;

/** Which change of a version was seen, why something is done to it, and in which language the page goes on. */
record SeenForm(
        @Nullable Integer revision,
        @Nullable String reason,
        @Nullable String side) {

    Seen seen(String moment, int number) {
        return new Seen(MomentCode.of(moment), number, revision == null ? -1 : revision);
    }

    String why() {
        return reason == null ? "" : reason;
    }

    String language() {
        return side == null ? "en" : side;
    }
}
