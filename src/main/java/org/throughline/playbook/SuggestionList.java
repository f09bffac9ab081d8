package org.throughline.playbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.playbook.content.ContentFile;
import org.throughline.screening.Phrases;

/** Words that point to moments, as they stand in {@code playbook/suggestions.yaml}. */
record SuggestionList(String version, Map<String, List<String>> sets, List<Entry> moments) {

    /** What points to one moment: clearly, or as a hint. */
    record Entry(MomentCode moment, Bilingual<List<String>> clear, Bilingual<List<String>> hint) {

        Stream<Phrases.Rule> clearRules() {
            return rules(clear);
        }

        Stream<Phrases.Rule> hintRules() {
            return rules(hint);
        }

        private Stream<Phrases.Rule> rules(Bilingual<List<String>> patterns) {
            return Stream.of(
                    new Phrases.Rule(moment.value(), Language.ENGLISH, patterns.en()),
                    new Phrases.Rule(moment.value(), Language.SPANISH, patterns.es()));
        }
    }

    static SuggestionList read() {
        return ContentFile.read("suggestions.yaml", SuggestionList.class);
    }
}
