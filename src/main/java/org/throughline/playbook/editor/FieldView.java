package org.throughline.playbook.editor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a field knows of its draft after a change.
 *
 * @param seen what the draft said when the field was seen
 * @param saved when its words were kept
 * @param theirs what somebody else wrote in the meantime
 * @param href the page with their words
 */
public record FieldView(
        String seen, @Nullable Instant saved, @Nullable String theirs, String by, String href) {

    static FieldView saved(String words, Instant at, String href) {
        return new FieldView(words, at, null, "", href);
    }

    static FieldView somebodyWasFirst(String seen, String theirs, String by, String href) {
        return new FieldView(seen, null, theirs, by, href);
    }
}
