package org.throughline.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into words in one pass. */
final class Words {

    private static final int SENTENCE_END_COUNTS_AS = 2;

    private static final Set<String> TITLES = Set.of("dr", "dra", "mr", "mrs", "ms", "sr", "sra", "srta");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int place;
    private int clause;
    private int sentence;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        var reader = new Words(text);
        reader.read();
        return List.copyOf(reader.words);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(at);
            if (end > at) {
                add(at, end);
                at = end;
            } else {
                mark(at);
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    private void add(int start, int end) {
        var folded = fold(text.substring(start, end));
        if (!folded.isEmpty()) {
            words.add(new Word(start, end, folded, place++, clause, sentence));
        }
    }

    /** A run of letters or a run of digits; {@code 50mg} is two words. */
    private int endOfWord(int start) {
        boolean digits = Character.isDigit(text.codePointAt(start));
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            boolean inside = digits ? Character.isDigit(letter) : isLetter(letter) || joins(start, at);
            if (!inside) {
                break;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static boolean isLetter(int letter) {
        return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe or an invisible character between two letters belongs to the word, but {@code I'll} is not ill. */
    private boolean joins(int start, int at) {
        int mark = text.codePointAt(at);
        boolean joiner = "'’‘´`".indexOf(mark) >= 0 || Character.getType(mark) == Character.FORMAT;
        return joiner
                && at > start
                && at + 1 < text.length()
                && isLetter(text.codePointAt(at + 1))
                && !text.startsWith("ll", at + 1);
    }

    private void mark(int at) {
        char mark = text.charAt(at);
        boolean endsSentence = ".!?".indexOf(mark) >= 0 && isSpace(at + 1) && !isTitle(at);
        if (endsSentence || isBlankLine(at)) {
            place += SENTENCE_END_COUNTS_AS;
        }
        if (endsSentence || mark == '\n') {
            sentence++;
        }
        if (endsSentence || "\n,;:()¿¡".indexOf(mark) >= 0) {
            clause++;
        }
    }

    /** The point of "Dr. Patel" ends nothing. */
    private boolean isTitle(int at) {
        return text.charAt(at) == '.'
                && !words.isEmpty()
                && words.getLast().end() == at
                && TITLES.contains(words.getLast().folded());
    }

    /** Mail breaks lines in the middle of a phrase, so that only an empty line parts words. */
    private boolean isBlankLine(int at) {
        return text.startsWith("\n\n", at) || text.startsWith("\n\r\n", at);
    }

    private boolean isSpace(int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static String fold(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Words::plainDigit)
                .toArray();
        var folded = new StringBuilder(letters.length);
        for (int at = 0, next; at < letters.length; at = next) {
            next = endOfRun(letters, at);
            folded.repeat(letters[at], isDrawnOut(letters[at], next - at) ? 1 : next - at);
        }
        return folded.toString();
    }

    private static int plainDigit(int letter) {
        return Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
    }

    private static int endOfRun(int[] letters, int start) {
        int end = start + 1;
        while (end < letters.length && letters[end] == letters[start]) {
            end++;
        }
        return end;
    }

    /** Three of a letter are people's way of shouting: {@code helppp} is read as {@code help}. */
    private static boolean isDrawnOut(int letter, int times) {
        return times > 2 && Character.isLetter(letter);
    }
}
