package org.throughline.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word by its spelling: groups of vowels, less those that are silent, more those that sound
 * apart, and a short list of words that follow no rule. The approach is that of Greg Fast's Lingua::EN::Syllable; no counter on
 * Maven Central is still kept up. English spelling does not say its syllables, so that some rare words come out one off.
 */
final class EnglishSyllables {

    private static final Map<String, Integer> IRREGULAR = Map.ofEntries(
            Map.entry("anyone", 3),
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("business", 2),
            Map.entry("cashier", 2),
            Map.entry("clothes", 1),
            Map.entry("colleague", 2),
            Map.entry("colleagues", 2),
            Map.entry("create", 2),
            Map.entry("creates", 2),
            Map.entry("created", 3),
            Map.entry("evening", 2),
            Map.entry("everyone", 3),
            Map.entry("everything", 3),
            Map.entry("every", 2),
            Map.entry("idea", 3),
            Map.entry("ideas", 3),
            Map.entry("maybe", 2),
            Map.entry("science", 2),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("somewhere", 2),
            Map.entry("therefore", 2),
            Map.entry("voicemail", 2),
            Map.entry("voicemails", 2),
            Map.entry("wednesday", 2),
            Map.entry("wednesdays", 2));

    private static final Pattern GROUP = Pattern.compile("[aeiouy]+");

    /** Vowels that are written and not heard. */
    private static final List<Pattern> SILENT = patterns(
            "[^aeiouyl]e$",
            "[aeiouylr]le$",
            "[^aeiouyszxcgl]es$",
            "[^cs]hes$",
            "[^aeiouytdl]ed$",
            "[aeiouylr]l(?:ed|es)$",
            "[bcdghkmnprstvz]e(?=(?:ly|ment|ments|ful|fully|less|ness|where)$)");

    /** Vowels beside each other that sound apart. */
    private static final List<Pattern> APART = patterns(
            "[^ctsg]ia(?!g)",
            "iag",
            "[^tscgxln]io(?!us)",
            "[^tscgxl]ious",
            "iu",
            "ie(?=t)",
            "(?:^|[^tcf])[^tc]ie(?=nt)",
            "ie(?=r$|st$|rs$)",
            "[^qg]ua",
            "[^qg]ue(?=n)",
            "uou",
            "eo(?=$|s$|g)",
            "[aeiouy]ing",
            "(?<=s)m$",
            "oo(?=rd|pe)",
            "[^aeiouy]n['’]t$");

    int in(String word) {
        var spelled = word.toLowerCase(Locale.ROOT);
        var irregular = IRREGULAR.get(spelled);
        if (irregular != null) {
            return irregular;
        }
        var heard = consonantsFor(spelled);
        return Math.max(1, count(List.of(GROUP), heard) - count(SILENT, heard) + count(APART, heard));
    }

    /** The y of yes, the u of quick and the u of guest are no vowels. */
    private static String consonantsFor(String spelled) {
        return spelled.replaceAll("^y(?=[aeiou])", "j")
                .replaceAll("(?<=[aeiou])y(?=[aeiou])", "j")
                .replaceAll("(?<=q)u|(?<=g)u(?=[eiy])", "w")
                .replaceAll("['’](?:s|ll|re|ve|d|m)$", "");
    }

    private static int count(List<Pattern> patterns, String word) {
        return patterns.stream()
                .mapToInt(pattern -> (int) pattern.matcher(word).results().count())
                .sum();
    }

    private static List<Pattern> patterns(String... written) {
        return Arrays.stream(written).map(Pattern::compile).toList();
    }
}
