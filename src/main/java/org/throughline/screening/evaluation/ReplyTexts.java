package org.throughline.screening.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.throughline.screening.ReplyReader;
import org.throughline.screening.ReplyReader.Sample;

/**
 * The texts the second reader of replies learns from: the training folder, the replies the list was tuned on and, as harmless
 * ones, the administrative half of the messages that lists are tuned on.
 */
record ReplyTexts(List<LabelledText> texts) {

    private static final Set<String> MESSAGES = Set.of("emergency", "same_day", "clinical", "lookalike");
    private static final String ADMINISTRATIVE = "lookalike";

    static ReplyTexts read(Path folder, List<Path> replies, List<Path> messages) throws IOException {
        var texts = new ArrayList<LabelledText>();
        for (var file : inFolder(folder)) {
            texts.addAll(all(file, GuardEvaluation.LABELS));
        }
        for (var file : replies) {
            texts.addAll(all(file, GuardEvaluation.LABELS));
        }
        for (var file : messages) {
            all(file, MESSAGES).stream()
                    .filter(text -> Half.TUNED.has(text) && text.label().equals(ADMINISTRATIVE))
                    .forEach(texts::add);
        }
        return new ReplyTexts(texts);
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static List<LabelledText> all(Path file, Set<String> labels) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var read = LabelledFile.read(bytes, labels);
            if (!read.badLines().isEmpty()) {
                var bad = read.badLines().getFirst();
                throw new IOException(file.getFileName() + ", line " + bad.number() + ": " + bad.fix());
            }
            return read.texts();
        }
    }

    ReplyReader trained() throws IOException {
        return ReplyReader.of(samples(texts), version());
    }

    private static List<Sample> samples(List<LabelledText> texts) {
        return texts.stream()
                .map(text -> new Sample(text.text(), isUnsafe(text)))
                .toList();
    }

    static boolean isUnsafe(LabelledText text) {
        return text.label().equals(CheckedReply.UNSAFE);
    }

    /** The texts themselves name the version, so that no model can claim to be of others. */
    String version() {
        var sum = new CRC32();
        texts.forEach(text -> sum.update((text.label() + text.text()).getBytes(StandardCharsets.UTF_8)));
        return String.format(Locale.ROOT, "1-%08x", sum.getValue());
    }

    /** Of each source with unsafe replies, a reader that learned from the others only, and that source. */
    Map<ReplyReader, List<LabelledText>> bySourceNotSeen() throws IOException {
        var unseen = new HashMap<ReplyReader, List<LabelledText>>();
        var sources = texts.stream()
                .filter(ReplyTexts::isUnsafe)
                .map(LabelledText::source)
                .distinct()
                .toList();
        for (var source : sources) {
            var others =
                    texts.stream().filter(text -> !text.source().equals(source)).toList();
            var held =
                    texts.stream().filter(text -> text.source().equals(source)).toList();
            unseen.put(ReplyReader.of(samples(others), version()), held);
        }
        return unseen;
    }
}
