package org.throughline.screening.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.screening.Match;
import org.throughline.screening.Phrases;
import org.throughline.screening.Screened;
import org.throughline.screening.Screening;
import org.throughline.screening.Tier;

/** A search for twenty words of each language that everybody would think of: what a better way must beat. */
final class TwentyWords implements Screening {

    private static final String NAME = "twenty-words";

    private static final Phrases WORDS = new Phrases(
            Map.of(),
            List.of(
                    new Phrases.Rule(
                            NAME + ".en",
                            Language.ENGLISH,
                            List.of(
                                    "chest_pain",
                                    "breathe",
                                    "breathing",
                                    "stroke",
                                    "bleeding",
                                    "blood",
                                    "unconscious",
                                    "fainted",
                                    "seizure",
                                    "overdose",
                                    "suicide",
                                    "kill",
                                    "poison",
                                    "choking",
                                    "emergency",
                                    "swelling",
                                    "severe",
                                    "numb",
                                    "confused",
                                    "911")),
                    new Phrases.Rule(
                            NAME + ".es",
                            Language.SPANISH,
                            List.of(
                                    "dolor_de_pecho",
                                    "respirar",
                                    "respira",
                                    "derrame",
                                    "sangrando",
                                    "sangre",
                                    "inconsciente",
                                    "desmayo",
                                    "convulsion",
                                    "sobredosis",
                                    "suicidio",
                                    "matar",
                                    "veneno",
                                    "ahoga",
                                    "emergencia",
                                    "hinchado",
                                    "severo",
                                    "dormido",
                                    "confundido",
                                    "911"))),
            List.of());

    @Override
    public Screened screen(String text, Optional<Language> hint) {
        var matches = WORDS.in(text).stream()
                .map(hit -> new Match(
                        hit.start(),
                        hit.end(),
                        text.substring(hit.start(), hit.end()),
                        NAME,
                        hit.rule(),
                        Tier.EMERGENCY,
                        Optional.empty(),
                        "1"))
                .toList();
        var tier = matches.isEmpty() ? Tier.NONE : Tier.EMERGENCY;
        return new Screened(hint.orElse(Language.UNKNOWN), tier, matches, Optional.empty(), "1");
    }
}
