package org.throughline.playbook.version;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment.OptOut;
import org.throughline.playbook.content.MomentField;
import org.throughline.screening.TextShape;

/** The text message goes out as one, with real values in it and the sentence on opting out where the law asks for it. */
final class OneTextMessage implements MomentCheck {

    private final SampleWords samples;
    private final Bilingual<String> suffix;

    OneTextMessage(SampleWords samples, Bilingual<String> suffix) {
        this.samples = samples;
        this.suffix = suffix;
    }

    @Override
    public String code() {
        return "text";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        var ending = version.content().moment().sms().optout() == OptOut.REQUIRED;
        return Stream.of(Language.ENGLISH, Language.SPANISH)
                .flatMap(language -> in(version, language, ending ? suffix.in(language) : ""))
                .toList();
    }

    private Stream<Finding> in(MomentVersion version, Language language, String ending) {
        var field = new MomentField("/sms/" + language.code());
        return samples
                .of(field, version.content().text(field))
                .map(text -> TextShape.of(text + ending))
                .filter(shape -> !shape.fitsOne())
                .map(shape -> shape.forcedBy()
                        .map(letter -> Finding.soft("text-letter", field, letter))
                        .orElseGet(() -> Finding.soft("text-parts", field, Integer.toString(shape.characters()))))
                .stream();
    }
}
