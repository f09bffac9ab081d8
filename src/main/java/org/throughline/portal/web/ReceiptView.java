package org.throughline.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page took in, when, and what comes next; it never says that anything was answered.
 *
 * @param safety the fixed text that the words call for
 */
public record ReceiptView(
        VisitFrame frame,
        String wish,
        String at,
        @Nullable String next,
        @Nullable String safety) {}
