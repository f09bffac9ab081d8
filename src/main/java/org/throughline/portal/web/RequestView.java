package org.throughline.portal.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request form of a practice, as it stands.
 *
 * @param emergency where emergencies go; empty while nobody has said so, and then the form is closed
 */
public record RequestView(
        String practiceName,
        @Nullable String phone,
        @Nullable Emergency emergency,
        String href,
        RequestForm form,
        List<String> reasons,
        Set<String> invalid) {

    /** The numbers on which a person answers, while the practice is open and when it is closed. */
    public record Emergency(String open, String closed) {

        public boolean same() {
            return open.equals(closed);
        }
    }
}
