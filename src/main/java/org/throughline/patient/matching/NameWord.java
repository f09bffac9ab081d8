package org.throughline.patient.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One word of a name, folded: how it is written (also joined with its particles, as in Delacruz), which names it may be
 * short for, how it sounds, and whether a hyphen joins it to the word before.
 */
record NameWord(Set<String> written, Set<String> standsFor, Set<String> sounds, boolean afterHyphen) {

    /** How a word that was said meets a word on file, best first. */
    enum Meeting {
        EQUAL,
        NICKNAME,
        INITIAL,
        SOUND,
        NONE
    }

    static NameWord of(Folding.Word found, String withParticles) {
        var word = found.letters();
        var standsFor = new HashSet<>(Nicknames.standsFor(word));
        standsFor.add(word);
        return new NameWord(
                Set.copyOf(List.of(word, withParticles)),
                Set.copyOf(standsFor),
                PhoneticKeys.of(word),
                found.afterHyphen());
    }

    Meeting meets(NameWord onFile) {
        if (overlap(written, onFile.written)) {
            return Meeting.EQUAL;
        }
        if (overlap(standsFor, onFile.standsFor)) {
            return Meeting.NICKNAME;
        }
        if (initialOf(onFile) || onFile.initialOf(this)) {
            return Meeting.INITIAL;
        }
        return overlap(sounds, onFile.sounds) ? Meeting.SOUND : Meeting.NONE;
    }

    /** What equality finds it by. */
    Set<String> names() {
        var names = new HashSet<>(written);
        names.addAll(standsFor);
        return names;
    }

    boolean sameNameAs(NameWord other) {
        return meets(other).compareTo(Meeting.NICKNAME) <= 0;
    }

    private boolean initialOf(NameWord other) {
        return written.size() == 1
                && written.iterator().next().length() == 1
                && other.written.stream()
                        .anyMatch(whole -> whole.startsWith(written.iterator().next()));
    }

    private static boolean overlap(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
