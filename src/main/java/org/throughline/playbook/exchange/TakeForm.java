package org.throughline.playbook.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The yes to a plan.
 *
 * @param text the file again
 * @param seen the plan that was shown
 */
record TakeForm(@Nullable String text, @Nullable String seen) {

    String file() {
        return text == null ? "" : text;
    }

    String plan() {
        return seen == null ? "" : seen;
    }
}
