package org.throughline.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.platform.shipped.ShippedList;

/**
 * What makes a note hollow, as it stands in {@code screening/notes.yaml}.
 *
 * @param codes values of the note's own choices, which say what they say
 * @param general words that carry nothing by themselves
 * @param hollow phrases that tell of an act and not of its result
 * @param telling phrases that tell a result
 * @param when phrases that say when, or after what
 * @param nothing phrases that say that nothing is owed, or that nothing had to be passed on
 * @param settled phrases that say why nothing could or had to be verified, or that the answer went out in writing
 * @param receivers who can have taken it on
 */
record NoteList(
        String version,
        Set<String> codes,
        Map<String, List<String>> sets,
        Set<String> general,
        ReplyList.Patterns hollow,
        ReplyList.Patterns telling,
        ReplyList.Patterns when,
        ReplyList.Patterns nothing,
        ReplyList.Patterns settled,
        ReplyList.Patterns receivers) {

    static final String HOLLOW = "hollow";
    static final String TELLING = "telling";
    static final String WHEN = "when";
    static final String NOTHING = "nothing";
    static final String SETTLED = "settled";
    static final String RECEIVER = "receiver";

    static NoteList read() {
        return ShippedList.read("/screening/notes.yaml", NoteList.class);
    }

    Phrases phrases() {
        var rules = Stream.of(
                        eachByItself(hollow),
                        telling.rules(TELLING),
                        when.rules(WHEN),
                        nothing.rules(NOTHING),
                        settled.rules(SETTLED),
                        receivers.rules(RECEIVER))
                .flatMap(all -> all)
                .toList();
        return new Phrases(sets, rules, List.of());
    }

    /** Hollow phrases may overlap, and all their words are hollow; of one rule only the first would be found. */
    private static Stream<Phrases.Rule> eachByItself(ReplyList.Patterns patterns) {
        return patterns.rules(HOLLOW)
                .flatMap(rule -> rule.patterns().stream()
                        .map(written -> new Phrases.Rule(HOLLOW + " " + written, rule.language(), List.of(written))));
    }
}
