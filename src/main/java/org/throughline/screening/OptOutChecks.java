package org.throughline.screening;

import java.util.List;
import java.util.Optional;

/**
 * Finds where a wording asks the patient to reply with a word that ends all text messages: "Reply CANCEL to cancel your visit"
 * would stop them all, and cancel nothing (INV-42).
 */
public interface OptOutChecks {

    /**
     * Everything found, in the text's order and in both languages.
     *
     * @param suffix the shipped sentence on opting out, if the law asks for it here; it may end the text and is not found then
     */
    List<Asked> check(String wording, Optional<String> suffix);

    /**
     * A place that asks for an opt-out word.
     *
     * @param word the word it asks for, as it stands there
     * @param start where the asking begins, in chars
     * @param end where it ends, exclusive
     */
    record Asked(String word, int start, int end) {}
}
