package org.throughline.work.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item may be about: the likely moments first, then those of its lane, then the rest, or none of them.
 *
 * @param asked what the practice has been asked and has not answered yet; then nothing can be chosen
 */
public record MomentsView(
        String href,
        int version,
        List<Section> sections,
        @Nullable String asked) {

    /** Moments that belong together; the title is the text {@code work.moments.<code>}. */
    public record Section(String code, List<Choice> choices) {}

    /** One moment; {@code because} quotes the words that speak for it. */
    public record Choice(
            String code,
            String name,
            boolean current,
            @Nullable String key,
            @Nullable String because) {}
}
