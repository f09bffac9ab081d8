package org.throughline.communication.line;

import com.ibm.icu.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.throughline.communication.outbox.TextNotices.Notice;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;

/** The words that steer texts and what answers them, as they stand in {@code communication/text-words.yaml}. */
record TextWords(int version, Set<String> start, Set<String> help, Map<Notice, Said> answers) {

    static final TextWords SHIPPED = ShippedList.read("/communication/text-words.yaml", TextWords.class);

    /** What a text wishes of the texts themselves. */
    enum Wish {
        STOP,
        START,
        HELP,
        NONE
    }

    /** The same in both languages. */
    record Said(String en, String es) {

        private String in(Language language) {
            return language.equals(Language.SPANISH) ? es : en;
        }
    }

    /**
     * What it wishes; a stop word is never read as anything else.
     *
     * @param stops whether the screening found words that end texts
     */
    Wish wish(String text, boolean stops) {
        if (stops) {
            return Wish.STOP;
        }
        var word = letters(text);
        if (start.contains(word)) {
            return Wish.START;
        }
        return help.contains(word) ? Wish.HELP : Wish.NONE;
    }

    /** The words that answer, with the practice's short name and its number. */
    String answer(Notice notice, Language language, String practice, String phone) {
        var said = Objects.requireNonNull(answers.get(notice)).in(language);
        return new MessageFormat(said, language.locale()).format(Map.of("practice", practice, "phone", phone));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\P{L}", "");
    }
}
