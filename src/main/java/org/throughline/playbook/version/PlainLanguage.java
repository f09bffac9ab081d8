package org.throughline.playbook.version;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.playbook.content.MomentField;
import org.throughline.screening.ReadingLevel;

/** The four parts together are no harder than grade 8, in Spanish no harder than the INFLESZ band "normal". */
final class PlainLanguage implements MomentCheck {

    private static final List<String> PARTS = List.of("received", "checking", "needed", "next");

    private final SampleWords samples;

    PlainLanguage(SampleWords samples) {
        this.samples = samples;
    }

    @Override
    public String code() {
        return "plain";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        return Stream.of(Language.ENGLISH, Language.SPANISH)
                .flatMap(language -> in(version, language).stream())
                .toList();
    }

    private Optional<Finding> in(MomentVersion version, Language language) {
        var fields = PARTS.stream()
                .map(part -> new MomentField("/parts/" + language.code() + "/" + part))
                .toList();
        var text = fields.stream()
                .flatMap(field -> samples.of(field, version.content().text(field)).stream())
                .collect(Collectors.joining("\n"));
        return ReadingLevel.of(text, language)
                .filter(level -> level.words() >= ReadingLevel.SHORT && level.hard())
                .map(level -> finding(level, fields.getFirst()));
    }

    private static Finding finding(ReadingLevel level, MomentField first) {
        return switch (level) {
            case ReadingLevel.English english -> Finding.soft("hard-english", first, number(english.grade()));
            case ReadingLevel.Spanish spanish -> Finding.soft("hard-spanish", first, number(spanish.perspicuity()));
        };
    }

    private static String number(double level) {
        return String.format(Locale.ROOT, "%.0f", level);
    }
}
