package org.throughline.playbook.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.content.MomentField;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFinding;

/** No text promises what nobody may promise, and none leaves the patient without a when or a who (INV-15). */
final class NothingForbidden implements MomentCheck {

    private final ReplyChecks replies;
    private final Bilingual<Map<String, String>> samples;

    NothingForbidden(ReplyChecks replies, Bilingual<Map<String, String>> samples) {
        this.replies = replies;
        this.samples = samples;
    }

    @Override
    public String code() {
        return "promises";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        return version.content().fields().entrySet().stream()
                .filter(field -> Wordings.filledIn(field.getKey()))
                .flatMap(field -> in(field.getKey(), field.getValue()))
                .toList();
    }

    /** Read with sample values, as the patient would. */
    private Stream<Finding> in(MomentField field, String words) {
        var language = field.spanish() ? Language.SPANISH : Language.ENGLISH;
        var known = Wordings.variablesOf(words).orElse(Set.of()).stream().allMatch(samples.in(language)::containsKey);
        if (!known || Wordings.variablesOf(words).isEmpty()) {
            return Stream.empty();
        }
        return switch (Rendering.of(words, language, samples.in(language))) {
            case Rendering.Rendered<String>(var text) ->
                replies.check(text).stream()
                        .map(found -> new Finding(
                                code(found.kind()), found.kind().forbidden(), Optional.of(field), found.words()));
            case Rendering.Unresolved<String>(var open) -> Stream.empty();
        };
    }

    /** Names what to say instead. */
    private static String code(ReplyFinding.Kind kind) {
        return switch (kind) {
            case VAGUE -> "vague";
            case DEFENSIVE -> "defensive";
            case COVERAGE, AUTHORIZATION, OUTCOME, ADVICE -> "forbidden";
        };
    }
}
