package org.throughline.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of the patient's page.
 *
 * @param wish what it is for, as its address says it
 * @param token tells the same form sent twice
 * @param trouble code of what keeps it from being sent
 */
public record SendView(
        VisitFrame frame,
        String wish,
        String token,
        String text,
        List<Choice> windows,
        @Nullable String trouble) {

    /** A time for a call; the value is its end, which does not move while the page is open. */
    public record Choice(String value, String day, String hours) {}
}
