package org.throughline.portal.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request form of a practice, as it stands. */
public record RequestView(
        String practiceName,
        @Nullable String phone,
        String href,
        RequestForm form,
        List<String> reasons,
        Set<String> invalid) {}
