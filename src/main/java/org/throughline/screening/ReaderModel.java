package org.throughline.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** A linear model over {@link ReaderFeatures}: how likely words belong to a tier. One instance may be used by many threads. */
final class ReaderModel {

    private static final String BOTH_LANGUAGES = "mul";
    private static final String VERSION = "Reader-Version";
    private static final int SAYS_ENOUGH = 6;
    private static final int SEEN_AT_LEAST = 2;
    private static final int ITERATIONS = 60;

    private final DoccatModel model;
    private final DocumentCategorizerME categorizer;

    private ReaderModel(DoccatModel model) {
        this.model = model;
        this.categorizer = new DocumentCategorizerME(model);
    }

    static ReaderModel read(InputStream bytes) throws IOException {
        return new ReaderModel(new DoccatModel(bytes));
    }

    void write(OutputStream bytes) throws IOException {
        model.serialize(bytes);
    }

    /** The same texts in the same order make the same model. */
    static ReaderModel trained(List<TrainedReader.Sample> texts, String version) throws IOException {
        var samples = texts.stream().flatMap(ReaderModel::samples).toList();
        var trained = DocumentCategorizerME.train(
                BOTH_LANGUAGES, ObjectStreamUtils.createObjectStream(samples), parameters(), new DoccatFactory());
        return new ReaderModel(new DoccatModel(
                BOTH_LANGUAGES, trained.getMaxentModel(), Map.of(VERSION, version), new DoccatFactory()));
    }

    /**
     * The whole text; and where it is no emergency, its sentences, too, for none of them is one. Of an emergency nobody said
     * which sentence makes it one.
     */
    private static Stream<DocumentSample> samples(TrainedReader.Sample text) {
        var words = Words.of(text.text());
        var features = ReaderFeatures.of(words);
        var whole = new Segment(0, words.size());
        var parts = text.tier() == Tier.EMERGENCY ? List.<Segment>of() : Segment.of(words);
        return Stream.concat(
                        Stream.of(whole),
                        parts.stream().filter(part -> part.length() >= SAYS_ENOUGH && !part.equals(whole)))
                .map(part -> new DocumentSample(text.tier().name(), features.in(part)));
    }

    /** Logistic regression with a square penalty, which fitted families of texts it had not seen best. */
    private static TrainingParameters parameters() {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.CUTOFF_PARAM, SEEN_AT_LEAST);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put("L1Cost", 0.0);
        parameters.put("L2Cost", 1.0);
        return parameters;
    }

    String version() {
        return Objects.requireNonNull(model.getManifestProperty(VERSION), VERSION);
    }

    Likelihood read(String[] features) {
        var likely = categorizer.categorize(features);
        double emergency = of(Tier.EMERGENCY, likely);
        return new Likelihood(emergency, emergency + of(Tier.SAME_DAY, likely), 1 - of(Tier.NONE, likely));
    }

    private double of(Tier tier, double[] likely) {
        int outcome = categorizer.getIndex(tier.name());
        return outcome < 0 ? 0 : likely[outcome];
    }
}
