package org.throughline.screening;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.throughline.kernel.Language;
import org.throughline.screening.Screened.NeedsPerson;

/** Tells English, Spanish and other languages apart, and says so when it cannot. */
final class LanguageFinder {

    /** The language, and why a person must look if it is not one of ours. */
    record Found(Language language, Optional<NeedsPerson> needsPerson) {}

    private static final String MODEL = "/langdetect-183.bin";
    private static final int SHORT = 40;
    private static final int ENOUGH = 500;

    private static final Found UNKNOWN = new Found(Language.UNKNOWN, Optional.of(NeedsPerson.UNKNOWN_LANGUAGE));
    private static final Found OTHER = new Found(Language.UNKNOWN, Optional.of(NeedsPerson.OTHER_LANGUAGE));

    private final Supplier<LanguageDetector> detector;
    private final LanguageEvidence evidence;

    LanguageFinder(Supplier<LanguageDetector> detector, LanguageEvidence evidence) {
        this.detector = detector;
        this.evidence = evidence;
    }

    /** The model takes seconds to load, so it loads beside the start; a text that needs it earlier waits. */
    static LanguageFinder withTheModel() {
        var loading = new FutureTask<LanguageDetector>(LanguageFinder::load);
        Thread.ofPlatform().daemon().name("language-model").start(loading);
        return new LanguageFinder(() -> loaded(loading), LanguageEvidence.read());
    }

    private static LanguageDetector load() throws IOException {
        try (InputStream model = LanguageFinder.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new FileNotFoundException("the language model is missing");
            }
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(model));
        }
    }

    private static LanguageDetector loaded(FutureTask<LanguageDetector> loading) {
        try {
            return loading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the language model was loading", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the language model cannot be loaded", broken);
        }
    }

    Found find(String text, List<Word> words, Optional<Language> hint) {
        long english = evidence.en().in(text, words);
        long spanish = evidence.es().in(text, words);
        return text.strip().length() < SHORT
                ? fromWords(words, english, spanish, hint)
                : fromModel(text, words, english, spanish);
    }

    private Found fromWords(List<Word> words, long english, long spanish, Optional<Language> hint) {
        if (english != spanish) {
            return found(english > spanish ? Language.ENGLISH : Language.SPANISH);
        }
        return hint.filter(known -> english > 0 || evidence.allows(known, words))
                .filter(Language::spokenByTheProduct)
                .map(LanguageFinder::found)
                .orElse(UNKNOWN);
    }

    /** The model decides on a long text, unless every third word or more speaks clearly for one of our languages. */
    private Found fromModel(String text, List<Word> words, long english, long spanish) {
        long most = Math.max(english, spanish);
        if (most * 3 >= words.size() && most >= 2 * Math.min(english, spanish)) {
            return found(english > spanish ? Language.ENGLISH : Language.SPANISH);
        }
        var guess = detector.get().predictLanguage(text.substring(0, Math.min(text.length(), ENOUGH)));
        return switch (guess.getLang()) {
            case "eng" -> found(Language.ENGLISH);
            case "spa" -> found(Language.SPANISH);
            default -> most > 0 ? UNKNOWN : OTHER;
        };
    }

    private static Found found(Language language) {
        return new Found(language, Optional.empty());
    }
}
