package org.throughline.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of a link.
 *
 * @param practiceName blank where nothing opens: nobody learns whose link it was
 * @param href the link's own path
 * @param emergency where emergencies go; nothing where it is not known whose patient reads
 */
public record VisitFrame(
        String practiceName, String href, @Nullable String phone, RequestView.@Nullable Emergency emergency) {

    /** Around a page that opens nothing. */
    static VisitFrame ofNobody(String href) {
        return new VisitFrame("", href, null, null);
    }
}
