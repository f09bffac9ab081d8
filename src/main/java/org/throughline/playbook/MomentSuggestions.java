package org.throughline.playbook;

import java.util.List;

/** Says which moment a text may be about; a person decides. */
public interface MomentSuggestions {

    /**
     * A moment and why.
     *
     * @param score how much speaks for it, for ordering only
     * @param words the words of the text that speak for it
     */
    record Suggestion(MomentCode moment, int score, List<String> words) {

        public Suggestion {
            words = List.copyOf(words);
        }

        /** Names the moment and never the patient's words. */
        @Override
        public String toString() {
            return "Suggestion[" + moment + " " + score + "]";
        }
    }

    /** The moments with enough reason, the likeliest first; often there is none. */
    List<Suggestion> suggest(String text);
}
