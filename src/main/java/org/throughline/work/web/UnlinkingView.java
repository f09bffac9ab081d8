package org.throughline.work.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientLinks.Undo;

/** The question why a link was wrong; {@code item} when it is asked at the desk, beside the item. */
public record UnlinkingView(String href, @Nullable String item, String target, List<Undo> reasons) {

    /** The link is gone, and this item asks again. */
    public record Undone(String reference, String href) {}
}
