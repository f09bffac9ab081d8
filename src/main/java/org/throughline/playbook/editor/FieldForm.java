package org.throughline.playbook.editor;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.NotFound;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.version.Edit;

/**
 * Other words for a field as they come from the page.
 *
 * @param seen what the field said when it was seen
 * @param over somebody else's words that the writer has read and writes over
 */
record FieldForm(
        @Nullable String field,
        @Nullable String seen,
        @Nullable String over,
        @Nullable String words) {

    MomentField place() {
        if (field == null) {
            throw new NotFound("no field was named");
        }
        return new MomentField(field);
    }

    Edit edit() {
        return new Edit(place(), over == null ? text(seen) : over, text(words));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
