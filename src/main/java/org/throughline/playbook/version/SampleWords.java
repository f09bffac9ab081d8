package org.throughline.playbook.version;

import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.content.MomentField;

/** A wording as the patient would read it, with sample values in its places. */
final class SampleWords {

    private final Bilingual<Map<String, String>> samples;

    SampleWords(Bilingual<Map<String, String>> samples) {
        this.samples = samples;
    }

    /** Empty for what cannot be filled in; {@link KnownVariables} says why. */
    Optional<String> of(MomentField field, String words) {
        var language = language(field);
        return Wordings.variablesOf(words)
                .filter(used -> samples.in(language).keySet().containsAll(used))
                .flatMap(used -> switch (Rendering.of(words, language, samples.in(language))) {
                    case Rendering.Rendered<String>(var text) -> Optional.of(text);
                    case Rendering.Unresolved<String>(var open) -> Optional.empty();
                });
    }

    static Language language(MomentField field) {
        return field.spanish() ? Language.SPANISH : Language.ENGLISH;
    }
}
