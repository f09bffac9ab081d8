package org.throughline.screening.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.throughline.screening.TrainedReader;
import org.throughline.screening.TrainedReader.Sample;

/**
 * The texts the second reader learns from: all of the training folder, and of the project's own messages the half that lists
 * are tuned on, without those that bury one matter in another, which it reads sentence by sentence.
 */
record TrainingTexts(List<LabelledText> texts) {

    private static final String BURIED = "buried";
    private static final int FOLDS = 5;

    static TrainingTexts read(Path folder, List<Path> ownMessages) throws IOException {
        var texts = new ArrayList<LabelledText>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(file -> texts.addAll(all(file)));
        }
        ownMessages.stream()
                .flatMap(file -> all(file).stream())
                .filter(text -> Half.TUNED.has(text) && !text.kind().equals(BURIED))
                .forEach(texts::add);
        return new TrainingTexts(texts);
    }

    private static List<LabelledText> all(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var read = LabelledFile.read(bytes, Expected.allLabels());
            if (!read.badLines().isEmpty()) {
                throw new IOException(file.getFileName() + ", line "
                        + read.badLines().getFirst().number() + ": "
                        + read.badLines().getFirst().fix());
            }
            return read.texts();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    TrainedReader trained() throws IOException {
        return TrainedReader.of(samples(texts), version());
    }

    private static List<Sample> samples(List<LabelledText> texts) {
        return texts.stream()
                .map(text -> new Sample(text.text(), Expected.of(text).tier()))
                .toList();
    }

    /** The texts themselves name the version, so that no model can claim to be of others. */
    String version() {
        var sum = new CRC32();
        texts.forEach(text -> sum.update((text.label() + text.text()).getBytes(StandardCharsets.UTF_8)));
        return String.format(Locale.ROOT, "1-%08x", sum.getValue());
    }

    /** Of five parts of the families, those the reader learns from and those it has then never seen. */
    record Fold(TrainedReader reader, List<LabelledText> unseen) {}

    List<Fold> folds() throws IOException {
        var folds = new ArrayList<Fold>();
        for (int number = 0; number < FOLDS; number++) {
            int part = number;
            var seen = texts.stream().filter(text -> partOf(text) != part).toList();
            var unseen = texts.stream().filter(text -> partOf(text) == part).toList();
            folds.add(new Fold(TrainedReader.of(samples(seen), version()), unseen));
        }
        return folds;
    }

    /** A family is what was written together: of one kind, one label, one language and one source. */
    private static int partOf(LabelledText text) {
        var family = String.join(" ", text.source(), text.lang(), text.label(), text.kind());
        return Math.floorMod(family.hashCode() * 31, FOLDS);
    }
}
