package org.throughline.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Language;

/**
 * The second reader: it learned from texts that people labelled, reads each sentence by itself and the whole message, and
 * says which stretches read like a tier. It stands beside the list and only ever adds.
 */
public final class TrainedReader {

    /** A text to learn from; an administrative one has the tier {@link Tier#NONE}. */
    public record Sample(String text, Tier tier) {}

    private final ReaderModel model;
    private final OperatingPoint point;

    private TrainedReader(ReaderModel model, OperatingPoint point) {
        this.model = model;
        this.point = point;
    }

    public static TrainedReader of(List<Sample> texts, String version) throws IOException {
        return new TrainedReader(ReaderModel.trained(texts, version), OperatingPoint.CHOSEN);
    }

    static TrainedReader read(InputStream bytes) throws IOException {
        return new TrainedReader(ReaderModel.read(bytes), OperatingPoint.CHOSEN);
    }

    public void write(OutputStream bytes) throws IOException {
        model.write(bytes);
    }

    public TrainedReader at(OperatingPoint other) {
        return new TrainedReader(model, other);
    }

    public String version() {
        return model.version();
    }

    /** Screening by the second reader alone, to measure it; the language is not told. */
    public Screening alone() {
        return new ReaderScreening(() -> this);
    }

    /** The stretches that read like something to raise, highest tier first; of overlapping ones the highest and shortest. */
    List<Match> matches(String text, List<Word> words, Language language) {
        var features = ReaderFeatures.of(words);
        var taken = new ArrayList<Segment>();
        var matches = new ArrayList<Match>();
        raised(words, features).forEach(raised -> {
            if (taken.stream().noneMatch(raised.segment::overlaps)) {
                taken.add(raised.segment);
                matches.add(match(text, words, raised, language));
            }
        });
        return matches;
    }

    private record Raised(Segment segment, Tier tier) {}

    private List<Raised> raised(List<Word> words, ReaderFeatures features) {
        return Segment.of(words).stream()
                .map(segment -> new Raised(segment, point.tierOf(model.read(features.in(segment)))))
                .filter(raised -> raised.tier != Tier.NONE)
                .sorted(Comparator.comparing(Raised::tier)
                        .reversed()
                        .thenComparingInt(raised -> raised.segment.length())
                        .thenComparingInt(raised -> raised.segment.from()))
                .toList();
    }

    private Match match(String text, List<Word> words, Raised raised, Language language) {
        int start = words.get(raised.segment.from()).start();
        int end = words.get(raised.segment.end() - 1).end();
        var concept = SecondReaderRule.conceptOf(raised.tier);
        return new Match(
                start,
                end,
                text.substring(start, end),
                concept,
                SecondReaderRule.id(concept, language, version()),
                raised.tier,
                Optional.empty(),
                version());
    }
}
