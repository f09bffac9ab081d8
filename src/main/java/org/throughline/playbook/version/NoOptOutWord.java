package org.throughline.playbook.version;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment.OptOut;
import org.throughline.playbook.content.MomentField;
import org.throughline.screening.OptOutChecks;

/** No text asks the patient to reply with a word that would end all text messages (INV-42). */
final class NoOptOutWord implements MomentCheck {

    private final OptOutChecks checks;
    private final SampleWords samples;
    private final Bilingual<String> suffix;

    NoOptOutWord(OptOutChecks checks, SampleWords samples, Bilingual<String> suffix) {
        this.checks = checks;
        this.samples = samples;
        this.suffix = suffix;
    }

    @Override
    public String code() {
        return "opt-out";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        var allowed = version.content().moment().sms().optout() == OptOut.REQUIRED;
        return version.content().fields().entrySet().stream()
                .filter(field -> Wordings.filledIn(field.getKey()))
                .flatMap(field -> in(field.getKey(), field.getValue(), allowed))
                .toList();
    }

    private Stream<Finding> in(MomentField field, String words, boolean allowed) {
        var ending = Optional.of(suffix.in(SampleWords.language(field))).filter(any -> allowed);
        return samples.of(field, words).stream()
                .flatMap(text -> checks.check(text, ending).stream())
                .map(asked -> Finding.hard("opt-out", field, asked.word()));
    }
}
