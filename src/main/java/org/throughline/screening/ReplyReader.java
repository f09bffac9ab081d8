package org.throughline.screening;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * The second reader of replies: it learned from replies that people labelled, reads each sentence by itself and says which
 * read like what a reply must not say. It stands beside the list, only ever adds, and only ever asks.
 */
public final class ReplyReader {

    /** A reply to learn from. */
    public record Sample(String text, boolean unsafe) {}

    /** How sure it must be to ask; chosen by reading sources it did not learn from, see docs/safety/screening-evaluation.md. */
    public static final double SURE = 0.65;

    private static final String RULE = "second-reader";
    private static final String MODEL = "/screening/reply-reader.bin";
    private static final String BOTH_LANGUAGES = "mul";
    private static final String VERSION = "Reader-Version";
    private static final String UNSAFE = "unsafe";
    private static final String SAFE = "safe";
    private static final int FEWEST_WORDS = 3;
    private static final int ITERATIONS = 100;

    private final DoccatModel model;
    private final DocumentCategorizerME categorizer;
    private final double sure;

    private ReplyReader(DoccatModel model, double sure) {
        this.model = model;
        this.categorizer = new DocumentCategorizerME(model);
        this.sure = sure;
    }

    /** The same texts in the same order make the same reader. */
    public static ReplyReader of(List<Sample> texts, String version) throws IOException {
        var samples = texts.stream().map(ReplyReader::sample).toList();
        var trained = DocumentCategorizerME.train(
                BOTH_LANGUAGES, ObjectStreamUtils.createObjectStream(samples), parameters(), new DoccatFactory());
        return new ReplyReader(
                new DoccatModel(
                        BOTH_LANGUAGES, trained.getMaxentModel(), Map.of(VERSION, version), new DoccatFactory()),
                SURE);
    }

    static ReplyReader shipped() throws IOException {
        try (InputStream bytes = ReplyReader.class.getResourceAsStream(MODEL)) {
            if (bytes == null) {
                throw new FileNotFoundException("the model of the second reader of replies is missing");
            }
            return new ReplyReader(new DoccatModel(bytes), SURE);
        }
    }

    public void write(OutputStream bytes) throws IOException {
        model.serialize(bytes);
    }

    public ReplyReader at(double other) {
        return new ReplyReader(model, other);
    }

    public String version() {
        return Objects.requireNonNull(model.getManifestProperty(VERSION), VERSION);
    }

    private static DocumentSample sample(Sample text) {
        var words = Words.of(text.text());
        var features = ReaderFeatures.of(words).in(new Segment(0, words.size()));
        return new DocumentSample(text.unsafe() ? UNSAFE : SAFE, features);
    }

    /** Few rounds and no penalty: with so few texts, stopping early found most in sources it had not seen. */
    private static TrainingParameters parameters() {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        return parameters;
    }

    /** Whether any part of a reply reads like what it must not say. */
    public boolean asksAbout(String reply) {
        return !findings(reply).isEmpty();
    }

    /** The stretches that do, in the order of the reply; of overlapping ones the shortest. */
    List<ReplyFinding> findings(String reply) {
        var words = Words.of(reply);
        var features = ReaderFeatures.of(words);
        var found = new ArrayList<Segment>();
        Segment.of(words).stream()
                .filter(segment -> segment.length() >= Math.min(FEWEST_WORDS, words.size()))
                .filter(segment -> unsafe(features.in(segment)) >= sure)
                .sorted(Comparator.comparingInt(Segment::length).thenComparingInt(Segment::from))
                .filter(segment -> found.stream().noneMatch(segment::overlaps))
                .forEach(found::add);
        return found.stream()
                .sorted(Comparator.comparingInt(Segment::from))
                .map(segment -> finding(reply, words, segment))
                .toList();
    }

    private double unsafe(String[] features) {
        return categorizer.categorize(features)[categorizer.getIndex(UNSAFE)];
    }

    private static ReplyFinding finding(String reply, List<Word> words, Segment segment) {
        int start = words.get(segment.from()).start();
        int end = words.get(segment.end() - 1).end();
        return new ReplyFinding(ReplyFinding.Kind.READS_UNSAFE, RULE, start, end, reply.substring(start, end));
    }
}
