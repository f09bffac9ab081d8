package org.throughline.work.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to a qualified interpreter from an item.
 *
 * @param language what the patient speaks, in the reader's words; nothing where nobody knows
 * @param offer what the patient is told, in {@code offerLanguage}
 * @param held whether the reader holds the item, and may say who interpreted
 * @param joined who interpreted so far
 */
public record InterpreterView(
        String href,
        int version,
        @Nullable String language,
        List<Route> routes,
        String offer,
        String offerLanguage,
        boolean held,
        List<String> joined) {

    /** A service or person; {@code how} is what to say or dial there. */
    public record Route(@Nullable String language, String who, String phone, String dial, String how) {}
}
