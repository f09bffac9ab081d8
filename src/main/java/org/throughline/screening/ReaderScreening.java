package org.throughline.screening;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.screening.Screened.NeedsPerson;

/** Screening by the second reader alone; a person is only ever given it together with the list. */
@Component("screeningByReader")
class ReaderScreening implements Screening {

    private static final String MODEL = "/screening/second-reader.bin";

    private final Supplier<TrainedReader> reader;

    ReaderScreening() {
        this(loading());
    }

    ReaderScreening(Supplier<TrainedReader> reader) {
        this.reader = reader;
    }

    /** It loads beside the start; a text that needs it earlier waits. */
    private static Supplier<TrainedReader> loading() {
        var loading = new FutureTask<TrainedReader>(ReaderScreening::shipped);
        Thread.ofPlatform().daemon().name("second-reader").start(loading);
        return () -> loaded(loading);
    }

    static TrainedReader shipped() throws IOException {
        try (InputStream model = ReaderScreening.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new FileNotFoundException("the second reader's model is missing");
            }
            return TrainedReader.read(model);
        }
    }

    private static TrainedReader loaded(FutureTask<TrainedReader> loading) {
        try {
            return loading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the second reader was loading", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the second reader cannot be loaded", broken);
        }
    }

    List<Match> matches(String text, List<Word> words, Language language) {
        return reader.get().matches(text, words, language);
    }

    @Override
    public Screened screen(String text, Optional<Language> hint) {
        var words = Words.of(text);
        var language = hint.orElse(Language.UNKNOWN);
        var version = reader.get().version();
        if (words.isEmpty()) {
            return new Screened(language, Tier.NONE, List.of(), Optional.of(NeedsPerson.EMPTY), version);
        }
        var matches = matches(text, words, language);
        var tier = matches.stream().map(Match::tier).reduce(Tier.NONE, Tier::raisedTo);
        return new Screened(language, tier, matches, Set.of(), Optional.empty(), version);
    }
}
