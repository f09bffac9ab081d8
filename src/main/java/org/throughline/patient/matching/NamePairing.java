package org.throughline.patient.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.throughline.patient.matching.NameWord.Meeting;

/** Pairs the words said with the words on file, the best meetings first, and judges what is left over on either side. */
final class NamePairing {

    private static final int ALONE = -1;
    private static final int MOST_SURNAMES = 2;

    private final NameTokens said;
    private final NameTokens onFile;
    private final int[] partnerOfSaid;
    private final int[] partnerOnFile;
    private Meeting worst = Meeting.EQUAL;

    NamePairing(NameTokens said, NameTokens onFile) {
        this.said = said;
        this.onFile = onFile;
        this.partnerOfSaid = new int[said.words().size()];
        this.partnerOnFile = new int[onFile.words().size()];
        Arrays.fill(partnerOfSaid, ALONE);
        Arrays.fill(partnerOnFile, ALONE);
        var meetings = meetings();
        for (var meeting : Meeting.values()) {
            if (meeting != Meeting.NONE) {
                pairAll(meeting, meetings);
            }
        }
    }

    NameAgreement agreement() {
        if (IntStream.of(partnerOfSaid).allMatch(partner -> partner == ALONE)
                || otherGeneration()
                || otherWords(Integer.MAX_VALUE)) {
            return NameAgreement.DIFFERS;
        }
        var similar = worst == Meeting.SOUND || givenNamesChangePlaces();
        if (otherWords(MOST_SURNAMES)) {
            return similar ? NameAgreement.DIFFERS : NameAgreement.UNLIKELY;
        }
        if (similar) {
            return NameAgreement.SIMILAR;
        }
        return leavesOutFirstName() ? NameAgreement.SECOND_NAME : wholeOrPart();
    }

    private NameAgreement wholeOrPart() {
        if (said.generation().isPresent() && onFile.generation().isEmpty()) {
            return NameAgreement.GENERATION_MISSING;
        }
        if (unpaired(partnerOfSaid) > 0) {
            return NameAgreement.LONGER;
        }
        if (worst == Meeting.NICKNAME) {
            return NameAgreement.NICKNAME;
        }
        var less = unpaired(partnerOnFile) > 0 || !said.generation().equals(onFile.generation());
        return less || worst == Meeting.INITIAL ? NameAgreement.PART : NameAgreement.SAME;
    }

    private Meeting[][] meetings() {
        return said.words().stream()
                .map(word -> onFile.words().stream().map(word::meets).toArray(Meeting[]::new))
                .toArray(Meeting[][]::new);
    }

    private void pairAll(Meeting meeting, Meeting[][] meetings) {
        for (int word = 0; word < partnerOfSaid.length; word++) {
            for (int filed = 0; filed < partnerOnFile.length && partnerOfSaid[word] == ALONE; filed++) {
                if (partnerOnFile[filed] == ALONE && meetings[word][filed] == meeting) {
                    partnerOfSaid[word] = filed;
                    partnerOnFile[filed] = word;
                    worst = meeting;
                }
            }
        }
    }

    private IntStream saidAlone() {
        return IntStream.range(0, partnerOfSaid.length).filter(word -> partnerOfSaid[word] == ALONE);
    }

    private boolean otherGeneration() {
        return said.generation().isPresent()
                && onFile.generation().isPresent()
                && !said.generation().equals(onFile.generation());
    }

    /** Words left over on both sides in the same part of the name (María José, María Luisa), or a part that never met. */
    private boolean otherWords(int mostSurnames) {
        return unpaired(partnerOfSaid) > 0
                && (!bothPartsMet() || saidAlone().anyMatch(word -> somethingElseOnFile(word, mostSurnames)));
    }

    private boolean bothPartsMet() {
        return firstPairedWord(true) < partnerOfSaid.length && firstPairedWord(false) < partnerOfSaid.length;
    }

    private boolean leftOnFile(boolean given) {
        return IntStream.range(0, partnerOnFile.length)
                .anyMatch(filed -> partnerOnFile[filed] == ALONE && filedAsGiven(filed) == given);
    }

    /** A word said has no partner, and in the part of the name where it stands the file has another word. */
    private boolean somethingElseOnFile(int word, int mostSurnames) {
        return (!maybeGiven(word) || leftOnFile(true)) && (!maybeSurname(word, mostSurnames) || leftOnFile(false));
    }

    private boolean maybeGiven(int word) {
        return said.givenWords().isPresent() ? word < said.givenWords().getAsInt() : !beyond(word, false);
    }

    private boolean maybeSurname(int word, int mostSurnames) {
        return said.givenWords().isPresent()
                ? word >= said.givenWords().getAsInt()
                : !beyond(word, true) && pairedSurnames() < mostSurnames;
    }

    /** Words that a hyphen joins on either side are one surname: after Smith-Jones there is room for another. */
    private long pairedSurnames() {
        return IntStream.range(0, partnerOfSaid.length)
                .filter(word -> pairedSurname(word) && !goesOnWithASurname(word))
                .count();
    }

    private boolean goesOnWithASurname(int word) {
        var filed = partnerOfSaid[word];
        var joined = word > 0 && said.words().get(word).afterHyphen() && pairedSurname(word - 1);
        var joinedOnFile = onFile.words().get(filed).afterHyphen()
                && !filedAsGiven(filed - 1)
                && partnerOnFile[filed - 1] != ALONE;
        return joined || joinedOnFile;
    }

    private boolean pairedSurname(int word) {
        return partnerOfSaid[word] != ALONE && !filedAsGiven(partnerOfSaid[word]);
    }

    /** Where the words said are not divided, one on the far side of a paired given name is no surname, and the reverse. */
    private boolean beyond(int word, boolean given) {
        var givenFirst = firstPairedWord(true) < firstPairedWord(false);
        return givenFirst == given ? word < firstPairedWord(given) : word > firstPairedWord(given);
    }

    private int firstPairedWord(boolean given) {
        return IntStream.range(0, partnerOfSaid.length)
                .filter(word -> partnerOfSaid[word] != ALONE && filedAsGiven(partnerOfSaid[word]) == given)
                .findFirst()
                .orElse(partnerOfSaid.length);
    }

    private boolean filedAsGiven(int filed) {
        return filed < onFile.givenWords().orElse(partnerOnFile.length);
    }

    private boolean givenNamesChangePlaces() {
        var places = IntStream.of(partnerOfSaid)
                .filter(filed -> filed != ALONE && filedAsGiven(filed))
                .toArray();
        return IntStream.range(1, places.length).anyMatch(at -> places[at] < places[at - 1]);
    }

    /** Somebody else of the family may bear the second name first. */
    private boolean leavesOutFirstName() {
        return partnerOfSaid.length > 1 && partnerOnFile[0] == ALONE && filedAsGiven(0);
    }

    private static long unpaired(int[] partners) {
        return IntStream.of(partners).filter(partner -> partner == ALONE).count();
    }
}
