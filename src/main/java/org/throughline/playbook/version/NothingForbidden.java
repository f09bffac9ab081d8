package org.throughline.playbook.version;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.playbook.content.MomentField;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFinding;

/** No text promises what nobody may promise, and none leaves the patient without a when or a who (INV-15). */
final class NothingForbidden implements MomentCheck {

    private final ReplyChecks replies;
    private final SampleWords samples;

    NothingForbidden(ReplyChecks replies, SampleWords samples) {
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
        return samples.of(field, words).stream()
                .flatMap(text -> replies.check(text).stream())
                .map(found ->
                        new Finding(code(found.kind()), found.kind().forbidden(), Optional.of(field), found.words()));
    }

    /** Names what to say instead. */
    private static String code(ReplyFinding.Kind kind) {
        return switch (kind) {
            case VAGUE -> "vague";
            case DEFENSIVE -> "defensive";
            case CLINICIAN_CALLS -> "clinician-calls";
            case READS_UNSAFE -> "reads-unsafe";
            case COVERAGE, AUTHORIZATION, OUTCOME, ADVICE, WRONG_PERSON, OTHER_PRACTICE -> "forbidden";
        };
    }
}
